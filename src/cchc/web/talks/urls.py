"""Addresses of the talks, below the review they belong to."""

from django.urls import path

from cchc.web.talks import call, choose, notice, page, propose, shortlist, steps, talk, tell, text

urlpatterns = [
    path("", page.page, name="talks"),
    path("dang-ky/", call.page, name="talks_call"),
    path("gui-tin/", tell.page, name="talks_tell"),
    path("de-xuat/", propose.new, name="talks_propose"),
    path("danh-sach/", shortlist.page, name="talks_list"),
    path("chon/", choose.page, name="talks_choose"),
    path("quyet-dinh/<int:number>/", choose.decision, name="talks_decision"),
    path("thu-tu/", page.order, name="talks_order"),
    path("xong/", page.finish, name="talks_finish"),
    path("thong-bao/", notice.page, name="talks_notice"),
    path("thong-bao/trang-dau.png", notice.preview, name="talks_notice_preview"),
    path("thong-bao/ban-hanh/", notice.issue, name="talks_notice_issue"),
    path("<int:talk>/", talk.page, name="talk"),
    path("<int:talk>/sua/", propose.change, name="talk_change"),
    path("<int:talk>/bai/", text.page, name="talk_text"),
    path("<int:talk>/bai/<int:number>/", text.read, name="talk_version"),
    path("<int:talk>/bai/<int:number>/goc/", text.original, name="talk_original"),
    path("<int:talk>/bai/<int:number>/tep.<slug:form>", text.paper, name="talk_paper"),
    path("<int:talk>/buoc/<slug:step>/", steps.take, name="talk_step"),
]
