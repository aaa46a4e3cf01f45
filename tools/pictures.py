"""``make pictures``: walk the office as people do and keep what they see, for the guide and the README."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from tools.browser import PHONE, WIDE, chromium
from tools.running import Office, running_office
from tools.sheet import contact_sheet, painter, small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

TARGET: Final = Path("docs/pictures")
ANOTHER_PLAN: Final = Path("examples/ke-hoach-so-ket-cchc-2026.txt")
SIGNED_ON: Final = "12/6/2023"
PAPERS: Final = (
    ("ke-hoach", "Kế hoạch"),
    ("phan-cong", "Bảng phân công và thời hạn"),
    ("to-trinh-du-toan", "Tờ trình và dự toán"),
    ("quyet-dinh-phe-duyet", "Quyết định phê duyệt"),
    ("giay-moi-luong-van-hac", "Giấy mời"),
    ("chuong-trinh", "Chương trình"),
    ("bien-ban", "Biên bản"),
    ("thong-bao-ket-luan", "Thông báo kết luận"),
)
VIEWS: Final = {
    "wide": (WIDE, "light"),
    "phone": (PHONE, "light"),
    "wide-dark": (WIDE, "dark"),
    "phone-dark": (PHONE, "dark"),
}


@dataclass(slots=True)
class Camera:
    """Takes the page that someone sees, at the widths and in the lights asked for."""

    page: Page
    target: Path

    def take(self, name: str, *views: str) -> None:
        for view in views or ("wide",):
            size, light = VIEWS[view]
            self.page.set_viewport_size(size)  # type: ignore[arg-type]
            self.page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
            self._settle()
            path = self.target / f"{name}-{view}.png"
            shot = {"x": 0, "y": 0, "width": size["width"], "height": self._used(size["height"])}
            small(self.page.screenshot(animations="disabled", clip=shot), path)  # type: ignore[arg-type]
            print(path)
        self.page.set_viewport_size(WIDE)  # type: ignore[arg-type]
        self.page.emulate_media(color_scheme="light")

    def at(self, place: Locator) -> None:
        """Bring a place of the page to the top of the picture."""
        place.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})")

    def _used(self, height: int) -> int:
        """How much of the window's ``height`` the page fills, so that no picture ends in emptiness."""
        end = self.page.evaluate("() => document.querySelector('footer').getBoundingClientRect().bottom")
        return min(height, int(end) + 12)

    def _settle(self) -> None:
        """Wait until the pictures that stand in view have been drawn."""
        self.page.wait_for_load_state("networkidle")
        self.page.evaluate("() => Promise.all([...document.images].map(one => one.loading === 'lazy' || one.decode()))")


def sign_in(camera: Camera, office: Office) -> None:
    page, person = camera.page, office.person("chairman")
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(person["username"])
    page.get_by_label("Mật khẩu").fill(person["password"])
    camera.take("dang-nhap")
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")


def review(camera: Camera) -> None:
    page = camera.page
    camera.take("home", "wide", "phone", "wide-dark")
    camera.at(page.locator("section", has=page.locator("#viec")))
    camera.take("phan-cong", "wide", "phone")
    page.locator("table.work a.src").nth(3).click()
    camera.take("loi-ke-hoach")


def complete(camera: Camera) -> None:
    page = camera.page
    page.goto("/")
    page.get_by_role("link", name="Bổ sung").first.click()
    page.get_by_label("Giờ bắt đầu").fill("7 giờ 30")
    page.get_by_label("Người chủ trì").fill("Chủ tịch UBND xã")
    camera.take("bo-sung", "wide", "phone")
    page.get_by_role("button", name="Lưu phần bổ sung").click()
    page.get_by_text("Đã lưu phần bổ sung").wait_for()


def issue(camera: Camera) -> None:
    page = camera.page
    page.get_by_role("link", name="Ban hành…").first.click()
    page.get_by_label("Ngày văn bản").fill(SIGNED_ON)
    page.get_by_label("Ngày văn bản").press("Tab")
    camera.take("ban-hanh")
    page.get_by_role("button", name="Ban hành").click()
    page.get_by_text("ĐÃ BAN HÀNH", exact=True).first.wait_for()
    camera.take("van-ban", "wide", "phone-dark")
    page.get_by_role("link", name="Văn bản đi").click()
    page.locator("table a.lead").first.click()
    camera.take("so-van-ban-di")


def dossier(camera: Camera, folder: Path) -> Path:
    page = camera.page
    page.goto("/")
    camera.take("ho-so")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải hồ sơ").first.click()
    path = folder / "dossier.zip"
    download.value.save_as(path)
    return path


def the_rest(camera: Camera) -> None:
    page = camera.page
    for name in ("to-chuc", "thiet-dat", "nhat-ky", "huong-dan", "tai-khoan"):
        page.goto(f"/{name}/")
        camera.take(name)
    page.get_by_role("link", name="Xác thực hai bước").click()
    camera.take("xac-thuc")
    page.goto("/ky-so-ket/nap-ke-hoach/")
    page.get_by_label("Tệp kế hoạch").set_input_files(ANOTHER_PLAN)
    camera.take("nap-ke-hoach")
    page.get_by_role("button", name="Đọc kế hoạch").click()
    page.locator("table.work").wait_for()
    camera.take("ke-hoach-khac")


def walk(browser: Browser, office: Office, target: Path) -> None:
    """The whole way of one review, from signing in to the dossier."""
    context = browser.new_context(base_url=office.address, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    context.set_default_timeout(20_000)
    camera = Camera(context.new_page(), target)
    sign_in(camera, office)
    review(camera)
    complete(camera)
    issue(camera)
    with TemporaryDirectory() as folder:
        contact_sheet(browser, dossier(camera, Path(folder)), PAPERS, target / "papers.png")
    the_rest(camera)


def main() -> int:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    try:
        painter()
        with chromium() as browser, running_office() as office:
            walk(browser, office, target)
    except RuntimeError as error:
        print(f"tools.pictures: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
