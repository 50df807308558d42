from .base import LIMIT, Shape, scaled
from . import vectors
