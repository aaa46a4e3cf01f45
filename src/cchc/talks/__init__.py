"""Talks (tham luận): called for, proposed, chosen by the committee, confirmed, written and approved."""
