"""The page of rules (``docs/rules.md``), made from the registered rules and the law data."""

from __future__ import annotations

from datetime import date

from cchc.law.book import Law, law_book
from cchc.paper.checking.registry import Rule, rules
from cchc.paper.checking.texts import citation_of

DAY = date(2026, 1, 1)
HEAD = """# Các quy tắc kiểm tra thể thức

Trang này được tạo từ mã nguồn và sổ pháp luật (`make docs`); không sửa bằng tay. Bộ quy tắc: `{rule_set}`.

- Mức **Lỗi**: trái với lời văn của Nghị định; **Cảnh báo**: khác mẫu hoặc khác cách hiểu chung; **Lưu ý**: nên biết.
- Cột cuối cho biết định dạng nào trả lời được. Khi nguồn không cho biết (ví dụ tệp .txt không có cỡ chữ), quy tắc
  được báo là *không đánh giá được*, không bao giờ tính là đạt.
- Văn bản của Đảng theo quy định riêng, không kiểm theo Nghị định. Với tổ chức chính trị - xã hội, Nghị định chỉ áp dụng
  tương tự: các quy tắc có dấu * không áp dụng, các quy tắc khác không vượt quá mức Cảnh báo.

| Mã | Mức | Nội dung | Căn cứ | Định dạng |
|---|---|---|---|---|
"""


def markdown() -> str:
    """The whole page: one row for each rule in the order of the parts of a paper."""
    law = law_book().on(DAY)
    return HEAD.format(rule_set=law.rule_set) + "\n".join(_row(rule, law) for rule in rules()) + "\n"


def _row(rule: Rule, law: Law) -> str:
    own = "\\*" if rule.own else ""
    cells = (
        f"{rule.id}{own}",
        rule.level.vietnamese,
        rule.title,
        citation_of(law[f"paper.check.{rule.id}"]),
        rule.sees,
    )
    return f"| {' | '.join(cells)} |"
