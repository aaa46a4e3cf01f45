"""Help: one page a step."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cchc.org.enums import RIGHTS, Right, Role

STEPS = {
    "nap-ke-hoach": "Nạp kế hoạch",
    "bo-sung": "Bổ sung điều kế hoạch chưa nói",
    "ban-hanh": "Ban hành kế hoạch",
    "so-van-ban-di": "Sổ đăng ký văn bản đi",
    "viec-cua-toi": "Việc của tôi",
    "phan-cong": "Bảng phân công",
    "don-doc": "Đôn đốc",
    "chi-tieu": "Nạp và theo dõi chỉ tiêu của năm",
    "so-lieu": "Nhập số liệu của kỳ",
    "ho-so-mot-cua": "Số liệu từ tệp hồ sơ một cửa",
    "bao-cao-linh-vuc": "Viết báo cáo lĩnh vực",
    "nop-bao-cao": "Nộp, nhận và trả lại báo cáo",
    "bao-cao-tong-hop": "Lập báo cáo tổng hợp",
    "tham-luan": "Tham luận",
    "du-toan": "Lập, thẩm định, phê duyệt dự toán",
    "khach-moi": "Khách mời và giấy mời",
    "gui-giay-moi": "Gửi thư cho khách mời",
    "tra-loi": "Trả lời giấy mời",
    "hoi-truong": "Hội trường và bảng kiểm",
    "san-sang": "Đã sẵn sàng chưa?",
    "ho-so": "Tải hồ sơ hội nghị",
    "to-chuc": "Tổ chức, người thay mặt, thiết đặt",
    "nhat-ky": "Nhật ký",
    "tai-khoan": "Tài khoản và xác thực hai bước",
}
# What each role may do, told from the table that judges it.
ROLES = [(role.label, [right.value for right in Right if right in RIGHTS[role]]) for role in Role]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "help/index.html", {"here": "help", "steps": STEPS})


@require_safe
def page(request: HttpRequest, step: str) -> HttpResponse:
    if step not in STEPS:
        raise Http404
    page = {"here": "help", "steps": STEPS, "title": STEPS[step], "roles": ROLES}
    return render(request, f"help/{step}.html", page)
