"""班级图书角：借、还、谁借得最久。"""
import csv
from datetime import date

with open("books.csv", encoding="utf-8") as source:
    books = list(csv.DictReader(source))


def lend(number, reader, today):
    for book in books:
        if book["编号"] == number:
            if book["借阅人"]:
                return f"《{book['书名']}》在{book['借阅人']}那里。"
            book["借阅人"], book["借出日期"] = reader, today.isoformat()
            return f"{reader}借走了《{book['书名']}》。"
    return f"没有编号 {number} 的书。"


def give_back(number):
    for book in books:
        if book["编号"] == number and book["借阅人"]:
            book["借阅人"] = book["借出日期"] = ""
            return f"《{book['书名']}》回来了。"
    return "这本书本来就在架上。"


def longest(today):
    out = [b for b in books if b["借阅人"]]
    if not out:
        return "全部在架。"
    book = min(out, key=lambda b: b["借出日期"])
    days = (today - date.fromisoformat(book["借出日期"])).days
    return f"《{book['书名']}》借出最久：{days} 天。"


if __name__ == "__main__":
    today = date(2026, 10, 8)
    print(lend("B03", "小林", today))
    print(lend("B03", "阿宁", today))
    print(longest(today))
    print(give_back("B03"))
