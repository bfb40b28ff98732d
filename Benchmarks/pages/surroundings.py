"""What stands around an article on a page as a portal serves it: style sheets, scripts, menus, lists of other articles.

The fixtures have as much of it as tells one system from another; real pages have some 90 KB.
"""
import itertools, re

SECTIONS = ["Giới thiệu", "Tổ chức bộ máy", "Tin tức sự kiện", "Chỉ đạo điều hành", "Văn bản pháp quy", "Dịch vụ công",
            "Thủ tục hành chính", "Công khai ngân sách", "Quy hoạch phát triển", "Dự án đầu tư", "Lịch công tác",
            "Chuyển đổi số", "Nông thôn mới", "Văn hóa xã hội", "Quốc phòng an ninh", "Hỏi đáp pháp luật"]
SUBJECTS = ["Hội nghị giao ban công tác tháng", "Lễ ra quân huấn luyện năm", "Kỳ họp thứ", "Tập huấn nghiệp vụ đợt",
            "Đoàn công tác thăm xã số", "Thông báo lịch tiếp công dân tuần", "Kết quả thực hiện nhiệm vụ quý"]


def style(number):
    rules = (f".m{number}-{i} .item-{i}>li>a{{color:#{i * 977 % 4096:03x};padding:{i % 9}px {i % 13}px;float:left}}"
             f"@media(max-width:{480 + i}px){{.m{number}-{i}{{display:block;width:{i % 100}%}}}}\n" for i in range(180))
    return f"<style type=\"text/css\">{''.join(rules)}</style>"


def script(number, count):
    lines = (f"window.q{number}_{i}=function(a,b){{if(a<b&&b>{i}){{document.getElementById('x{i}').innerHTML="
             f"'<div class=\"y{i}\"><a href=\"/p/{i}\">'+a+'</a></div>';}}return a+{i};}};\n" for i in range(count))
    return f"<script type=\"text/javascript\">//<![CDATA[\n{''.join(lines)}//]]></script>"


def links(number, count, kind):
    items = []
    for i in range(count):
        name = SECTIONS[i % len(SECTIONS)] if kind == "menu" else f"{SUBJECTS[i % len(SUBJECTS)]} {number + i}"
        items.append(f'<li class="{kind}-item item-{i}"><a href="/{kind}/{number}/{i}.html" title="{name}">'
                     f'<span class="icon fa fa-{i}"></span>{name}</a></li>')
    return f'<ul class="{kind}-list">{"".join(items)}</ul>'


def enlarged(html, number):
    """A page of the fixtures, as bytes, at the size of a real one."""
    try:
        html.decode()
        write = str.encode
    except UnicodeDecodeError:
        write = lambda text: text.encode("ascii", "xmlcharrefreplace")
    head = write(style(number) + script(number, 90))
    menu = write(f'<nav class="main-menu">{links(number, 140, "menu")}</nav>')
    aside = f'<aside class="sidebar"><h3>Tin mới</h3>{links(number, 80, "tin-moi")}</aside>'
    end = write(aside + script(number + 1, 60))
    html = re.sub(rb"(?i)</head>", lambda m: head + m[0], html, count=1)
    html = re.sub(rb"(?i)<body[^>]*>", lambda m: m[0] + menu, html, count=1)
    return re.sub(rb"(?i)</body>", lambda m: end + m[0], html, count=1)


def write(pages, count, folder):
    """Writes so many enlarged pages, those of a list again and again; gives their paths."""
    paths = []
    for number, page in enumerate(itertools.islice(itertools.cycle(pages), count)):
        path = folder / f"{number:05}-{page.name}"
        path.write_bytes(enlarged(page.read_bytes(), number))
        paths.append(path)
    return paths
