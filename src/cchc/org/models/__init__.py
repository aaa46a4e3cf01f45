"""Units over time, departments, officers and the posts they hold."""

from cchc.org.models.officer import Officer
from cchc.org.models.post import Post, PostHolding, PostRole
from cchc.org.models.setting import Setting
from cchc.org.models.stand_in import StandIn
from cchc.org.models.unit import Department, Profile, Unit

__all__ = ["Department", "Officer", "Post", "PostHolding", "PostRole", "Profile", "Setting", "StandIn", "Unit"]
