"""The law pages of the documentation, written from the data so that they never tell another figure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cchc.law.book import LawBook, Value
from cchc.law.wording import headline, in_words

TITLES = {
    "area": "Lĩnh vực cải cách hành chính",
    "handling": "Quản lý, xử lý văn bản",
    "indicator": "Chỉ tiêu thống kê cải cách hành chính",
    "meeting": "Chế độ họp và hạn chuẩn bị hội nghị",
    "metadata": "Thông tin đầu vào của văn bản và hồ sơ",
    "norm": "Định mức chi hội nghị",
    "paper": "Thể thức và kỹ thuật trình bày",
    "paper.check": "Quy tắc kiểm tra",
    "paper.component": "Thành phần thể thức",
    "paper.kind": "Tên loại văn bản",
    "register": "Sổ và danh mục",
    "report": "Báo cáo định kỳ",
    "work": "Theo dõi, đôn đốc việc",
}


def markdown(book: LawBook) -> dict[str, str]:
    """The pages by file name: one a topic and an index, in Vietnamese, with the certainty of every value."""
    pages = {f"{topic}.md": "".join(_page(book, topic)) for topic in book.topics}
    return {"index.md": "".join(_index(book)), **pages}


def _index(book: LawBook) -> Iterator[str]:
    yield "# Sổ pháp luật\n\nCác trang này được tạo từ dữ liệu trong `src/cchc/law/data`.\n"
    yield "Chỉ giá trị ghi “đã kiểm chứng” được coi là quy định; giá trị khác là thiết đặt của xã.\n\n"
    for topic in book.topics:
        yield f"- [{TITLES.get(topic, topic)}]({topic}.md): {len(list(book.topic_ids(topic)))} mục\n"
    yield "\n## Văn bản và nguồn\n\n| Mã | Văn bản | Hiệu lực từ | Mức tin cậy | Ghi chú |\n|---|---|---|---|---|\n"
    for item in book.instruments.values():
        day = f"{item.effective_from:%d/%m/%Y}" if item.effective_from else ""
        yield f"| {item.id} | {_cell(item.name)} | {day} | {item.status.vietnamese} | {_cell(item.note)} |\n"


def _page(book: LawBook, topic: str) -> Iterator[str]:
    yield f"# {TITLES.get(topic, topic)}\n\n"
    yield "| Mã | Nội dung | Giá trị | Áp dụng | Căn cứ | Mức tin cậy |\n|---|---|---|---|---|---|\n"
    dated = [value for id in book.topic_ids(topic) for value in book.dated(id)]
    for _, values in groupby(dated, key=lambda value: value.id):
        yield from (_row(value) for value in values)


def _row(value: Value) -> str:
    notes = dict.fromkeys(text for text in (value.status.vietnamese, value.note) if text)
    cells = (f"`{value.id}`", value.name, _shown(value), _days(value), value.citation, ": ".join(notes))
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |\n"


def _shown(value: Value) -> str:
    if isinstance(value.value, dict):
        return "; đơn vị: ".join(filter(None, (in_words(value.value).strip(), value.unit)))
    return headline(value)


def _days(value: Value) -> str:
    start = f"từ {value.effective_from:%d/%m/%Y}" if value.effective_from else ""
    end = f"đến {value.until:%d/%m/%Y}" if value.until else ""
    place = f"địa phương {value.territory}" if value.territory else ""
    return " ".join(part for part in (start, end, place) if part)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
