"""Answers for what went wrong: in Vietnamese, naming the thing and the way out."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string

from cchc.lib.errors import CchcError


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/page.html", {"code": 400, **WORDS[400]}, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    words = dict(WORDS[403])
    if isinstance(exception, PermissionDenied) and exception.args:
        words["message"] = str(exception)
    return render(request, "errors/page.html", {"code": 403, **words}, status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/page.html", {"code": 404, **WORDS[404]}, status=404)


def too_large(request: HttpRequest) -> HttpResponse:
    return render(request, "errors/page.html", {"code": 413, **WORDS[413]}, status=413)


def refused(request: HttpRequest, error: CchcError) -> HttpResponse:
    words = {"title": "Chưa làm được", "message": error.message, "remedy": error.remedy}
    return render(request, "errors/page.html", {"code": 409, **words}, status=409)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for our own mistake uses nothing that may have failed: no database, no request."""
    return HttpResponseServerError(render_to_string("errors/500.html"))


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "errors/page.html", {"code": 403, **WORDS["csrf"]}, status=403)


WORDS: dict[int | str, dict[str, str]] = {
    400: {
        "title": "Yêu cầu không hợp lệ",
        "message": "Trình duyệt gửi lên một yêu cầu mà hệ thống không đọc được.",
        "remedy": "Quay lại trang trước và thử lần nữa.",
    },
    403: {
        "title": "Bạn chưa có quyền làm việc này",
        "message": "Chức danh bạn đang giữ chưa được giao việc này.",
        "remedy": "Nếu cần, đề nghị lãnh đạo UBND bố trí chức danh, hoặc nhờ người có quyền thực hiện.",
    },
    404: {
        "title": "Không có trang này",
        "message": "Địa chỉ gõ chưa đúng, hoặc trang thuộc đơn vị khác.",
        "remedy": "Về trang đầu để tìm lại kỳ sơ kết hoặc văn bản.",
    },
    413: {
        "title": "Tệp quá lớn",
        "message": "Hệ thống không nhận quá 100 MB trong một lần gửi, nên chưa đọc gì của tệp này.",
        "remedy": "Chia nhỏ hoặc nén ảnh trong tệp rồi gửi lại; tệp hồ sơ một cửa nên xuất riêng từng kỳ.",
    },
    "csrf": {
        "title": "Phiên làm việc đã đổi",
        "message": "Biểu mẫu được mở trước khi bạn đăng nhập lại, nên hệ thống không nhận để bảo vệ bạn.",
        "remedy": "Quay lại trang biểu mẫu, tải lại trang rồi gửi lần nữa; nội dung đã gõ được trình duyệt giữ lại.",
    },
}
