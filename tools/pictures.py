"""``make pictures``: walk the office as people do and keep what they see, for the guide and the README."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from tools.browser import PHONE, WIDE, chromium
from tools.running import Office, running_office
from tools.sheet import contact_sheet, painter, small

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TARGET: Final = Path("docs/pictures")
ANOTHER_PLAN: Final = Path("examples/ke-hoach-so-ket-cchc-2026.txt")
PRESENT, PAST = re.compile("năm 2026$"), re.compile("2023")
# What the guide shows of the play that the browser test makes of the seed plan.
PLAYED: Final = (
    *("bo-sung-wide", "bo-sung-phone", "ban-hanh-wide", "van-ban-wide", "van-ban-phone", "so-van-ban-di-wide"),
    *("nap-chi-tieu-wide", "chi-tieu-wide", "nhap-so-lieu-wide", "ho-so-mot-cua-wide"),
    *("viec-cua-toi-wide", "viec-cua-toi-phone", "viec-wide", "phan-cong-wide", "phan-cong-phone"),
    *("viet-bao-cao-wide", "viet-bao-cao-phone", "neu-ton-tai-wide", "nop-bao-cao-wide"),
    *("bao-cao-linh-vuc-wide", "doc-bao-cao-wide", "don-doc-wide", "cong-van-don-doc-wide"),
    *("tong-hop-wide", "tong-hop-so-lieu-wide", "tong-hop-nguon-da-doi-wide", "tong-hop-van-ban-wide"),
    "cap-duoi-wide",
    *("tham-luan-wide", "tham-luan-phone", "du-toan-tham-dinh-wide", "khach-moi-wide", "khach-moi-phone"),
    *("giay-moi-wide", "gui-thu-wide", "giay-moi-khach-phone", "tra-loi-wide", "hoi-truong-wide", "san-sang-wide"),
)
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

    def _used(self, height: int) -> int:
        """How much of the window's ``height`` the page fills, so that no picture ends in emptiness."""
        end = self.page.evaluate("() => document.querySelector('footer').getBoundingClientRect().bottom")
        return min(height, int(end) + 12)

    def _settle(self) -> None:
        """Wait until the pictures that stand in view have been drawn."""
        self.page.wait_for_load_state("networkidle")
        self.page.evaluate("() => Promise.all([...document.images].map(one => one.loading === 'lazy' || one.decode()))")


def play(folder: Path) -> None:
    """Let the browser test play the whole review and leave its pictures in ``folder``."""
    place = {"CCHC_VAR": str(folder / "var"), "CCHC_PICTURES": str(folder)}
    call = [sys.executable, "-m", "pytest", "-q", "tests/web/play"]
    if subprocess.run(call, env={**os.environ, **place}, check=False).returncode:
        raise RuntimeError("The play did not come to its end; its pictures are not kept.")


def keep_played(target: Path) -> None:
    with TemporaryDirectory(prefix="cchc-play-") as folder:
        play(Path(folder))
        for name in PLAYED:
            small(Path(folder, f"{name}.png").read_bytes(), target / f"{name}.png")
            print(target / f"{name}.png")


def sign_in(camera: Camera, office: Office) -> None:
    page, person = camera.page, office.person("chairman")
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(person["username"])
    page.get_by_label("Mật khẩu").fill(person["password"])
    camera.take("dang-nhap")
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url("**/")


def open_review(page: Page, name: re.Pattern[str]) -> None:
    page.goto("/ky-so-ket/")
    page.get_by_role("main").get_by_role("link", name=name).first.click()
    page.locator("table.work").wait_for()


def review(camera: Camera) -> None:
    open_review(camera.page, PRESENT)
    camera.take("home", "wide", "phone", "wide-dark")
    camera.page.locator("table.work a.src").nth(3).click()
    camera.take("loi-ke-hoach")
    camera.page.locator(".path").get_by_role("link", name="Tham luận").click()
    camera.take("tham-luan", "wide", "phone")


def guests(camera: Camera) -> None:
    open_review(camera.page, PRESENT)
    camera.page.locator(".path").get_by_role("link", name="Khách mời").click()
    camera.take("khach-moi", "wide", "phone")
    camera.page.get_by_role("link", name="Giấy mời", exact=True).click()
    camera.take("giay-moi")


def dossier(camera: Camera, folder: Path) -> Path:
    """The papers of the seed plan's conference as one file."""
    page = camera.page
    open_review(page, PAST)
    with page.expect_download() as download:
        page.locator(".path").get_by_role("link", name="Hồ sơ hội nghị").click()
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


def walk(browser: Browser, office: Office, target: Path) -> None:
    """What the play does not come to: signing in, the plan's text, the papers, the organisation."""
    context = browser.new_context(base_url=office.address, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
    context.set_default_timeout(20_000)
    camera = Camera(context.new_page(), target)
    sign_in(camera, office)
    review(camera)
    guests(camera)
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
        keep_played(target)
    except RuntimeError as error:
        print(f"tools.pictures: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
