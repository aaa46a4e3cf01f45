"""Tham luận: called for, proposed, chosen by the committee, taken on, written, returned and approved."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.play.people import CHAIRMAN, CLERK, CULTURE, FINANCE, JUSTICE, LAND, ORGANISER
from tests.web.play.stage import Stage
from tests.web.play.verbs import card, follow, press, step

ONE_STOP, ONLINE = "Giảm hồ sơ trễ hạn ở bộ phận một cửa", "Đưa dịch vụ công trực tuyến đến từng bản"
TEXTS, MONEY = "Tự kiểm tra văn bản của xã", "Giải ngân vốn đầu tư công ở xã"
PROPOSED = {CLERK: ONE_STOP, CULTURE: ONLINE, JUSTICE: TEXTS, FINANCE: MONEY}
WHY = "Cách làm đã thử sáu tháng, có số liệu, xã bạn làm theo được."
SPOKEN = """Sáu tháng đầu năm, bộ phận một cửa tiếp nhận 2.098 hồ sơ, trả đúng hạn và trước hạn 2.047 hồ sơ.
Cách làm thứ nhất là xếp lịch trực buổi chiều, không để dồn hồ sơ đất đai vào cuối tuần.
Cách làm thứ hai là gọi điện cho người dân trước ngày hẹn một ngày, hồ sơ thiếu gì báo ngay từ đầu.
Điều đã vấp: tháng 3 thiếu người trực hai tuần, hồ sơ trễ dồn lại; từ tháng 4 đã có người thay.
Đề nghị Chủ tịch giao thêm một công chức trực trong các tháng cao điểm."""
TOLD = """Ở chín bản, người dân đã nộp 61,4 % hồ sơ qua mạng, năm ngoái là 38 %.
Mỗi bản có hai đoàn viên biết làm, tối thứ Ba ngồi ở nhà văn hóa bản, ai cần thì đến.
Khó nhất là sóng yếu ở Nà Pù và điện thoại cũ; chúng tôi chụp giấy tờ sẵn, xuống trung tâm mới gửi.
Đề nghị xã cấp hai máy quét cho hai bản xa nhất."""


def the_talks_are_called_for(stage: Stage) -> None:
    """The organiser calls, those whom the plan names are written to, and four propose."""
    organiser = stage.of(ORGANISER)
    organiser.goto(stage.review)
    step(organiser, "Tham luận")
    follow(organiser, "Mở đăng ký")
    organiser.get_by_label("Số tham luận cần chọn").fill("2")
    organiser.get_by_label("Tổng thời lượng").fill("20")
    organiser.get_by_label("Hạn đăng ký").fill("8/6/2023")
    organiser.get_by_label("Chủ đề gợi ý").fill("Giảm hồ sơ trễ hạn\nDịch vụ công trực tuyến")
    stage.look(organiser, "tham-luan-mo-dang-ky")
    press(organiser, "Mở đăng ký")
    stage.look(organiser, "tham-luan-moi")
    press(organiser, "Gửi tin")
    for officer, title in PROPOSED.items():
        propose(stage, officer, title)


def propose(stage: Stage, officer: str, title: str) -> None:
    page = stage.of(officer)
    page.goto(stage.review)
    step(page, "Tham luận")
    follow(page, "Đề xuất tham luận")
    page.get_by_label("Tên tham luận").fill(title)
    page.get_by_label("Vì sao nên nghe").fill(WHY)
    if officer == CLERK:
        stage.look(page, "tham-luan-de-xuat")
    press(page, "Gửi đề xuất")


def the_talks_are_chosen(stage: Stage) -> None:
    """The organiser lists three of four with reasons; the chairman chooses two and a reserve; the clerk tells it."""
    organiser, chairman, clerk = stage.of(ORGANISER), stage.of(CHAIRMAN), stage.of(CLERK)
    organiser.goto(stage.review)
    step(organiser, "Tham luận")
    follow(organiser, "Lập danh sách")
    for title in PROPOSED.values():
        place = card(organiser, title)
        place.get_by_label("Không đưa vào" if title == MONEY else "Đưa vào danh sách").check()
        place.get_by_label("Lý do").fill(
            "Đã có trong báo cáo tổng hợp." if title == MONEY else "Có số liệu, dễ làm theo."
        )
    stage.look(organiser, "tham-luan-danh-sach")
    press(organiser, "Lưu danh sách trình")
    chairman.goto(stage.review)
    follow(chairman, "Xem và chọn")
    for title, verdict in ((ONE_STOP, "Chọn"), (ONLINE, "Chọn"), (TEXTS, "Dự bị")):
        card(chairman, title).get_by_label("Ý kiến của UBND").select_option(label=verdict)
    card(chairman, TEXTS).get_by_label("Thứ tự, nếu dự bị").fill("1")
    chairman.get_by_label("Lý do, căn cứ chọn").fill("Hai bài sát chỉ tiêu chưa đạt của xã.")
    stage.look(chairman, "tham-luan-chon")
    press(chairman, "Ghi quyết định")
    stage.look(chairman, "tham-luan-quyet-dinh")
    organiser.goto(stage.review)
    step(organiser, "Tham luận")
    follow(organiser, "Thông báo phân công tham luận…")
    press(organiser, "Lập dự thảo thông báo")
    clerk.goto(stage.review)
    step(clerk, "Tham luận")
    follow(clerk, "Thông báo phân công tham luận…")
    stage.look(clerk, "tham-luan-thong-bao")
    press(clerk, "Ban hành thông báo")
    expect(clerk.get_by_text("ĐÃ BAN HÀNH", exact=True).first).to_be_visible()


def the_speakers_answer(stage: Stage) -> None:
    """One takes the talk on; the other names a colleague, the organiser agrees, and the colleague takes it on."""
    clerk, culture, organiser, land = (stage.of(name) for name in (CLERK, CULTURE, ORGANISER, LAND))
    organiser.goto(f"{stage.review}tham-luan/")
    stage.look(organiser, "tham-luan-chua-xac-nhan")
    clerk.goto(stage.review)
    follow(clerk, "Mở và xác nhận")
    stage.look(clerk, "tham-luan-xac-nhan")
    press(clerk, "Xác nhận")
    culture.goto(stage.review)
    follow(culture, "Mở và xác nhận")
    other = card(culture, "Giới thiệu người khác")
    other.get_by_label("Người trình bày").select_option(label=LAND_NAMED)
    other.get_by_label("Lý do thay người").fill("Đi công tác ngày 23/6.")
    press(culture, "Đề nghị thay người")
    organiser.goto(stage.review)
    follow(organiser, "Xem và quyết định")
    stage.look(organiser, "tham-luan-thay-nguoi")
    press(organiser, "Đồng ý thay người")
    land.goto(stage.review)
    follow(land, "Mở và xác nhận")
    press(land, "Xác nhận")


LAND_NAMED = "Lò Văn Páo, công chức Địa chính - nông nghiệp - xây dựng và môi trường"


def the_texts_are_approved(stage: Stage) -> None:
    """Both hand in; one comes back with what to mend and is handed in again; minutes are given, the work is done."""
    organiser, clerk, land = stage.of(ORGANISER), stage.of(CLERK), stage.of(LAND)
    hand_in_text(stage, clerk, SPOKEN.splitlines()[0])
    hand_in_text(stage, land, TOLD)
    organiser.goto(f"{stage.review}tham-luan/")
    stage.look(organiser, "tham-luan")
    follow(organiser, ONE_STOP)
    stage.look(organiser, "tham-luan-duyet")
    organiser.get_by_label("Điều cần sửa").fill("Nêu rõ cách làm và điều đã vấp.")
    press(organiser, "Trả lại")
    clerk.goto(f"{stage.review}tham-luan/")
    follow(clerk, "Sửa và nộp lại")
    clerk.get_by_label("Nội dung bài").fill(SPOKEN)
    press(clerk, "Xem thử")
    stage.look(clerk, "tham-luan-viet")
    press(clerk, "Nộp bài")
    for title in (ONE_STOP, ONLINE):
        organiser.goto(f"{stage.review}tham-luan/")
        follow(organiser, title)
        press(organiser, "Duyệt bài")
    organiser.goto(f"{stage.review}tham-luan/")
    organiser.get_by_label("Số phút của Lò Văn Páo").fill("8")
    press(organiser, "Lưu thứ tự")
    press(organiser, "Xong phần tham luận")
    stage.look(organiser, "tham-luan-xong")


def hand_in_text(stage: Stage, page: Page, text: str) -> None:
    page.goto(f"{stage.review}tham-luan/")
    follow(page, "Nộp bài")
    page.get_by_label("Nội dung bài").fill(text)
    press(page, "Nộp bài")
