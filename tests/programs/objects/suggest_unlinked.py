# A suggestion is a name that this program never asks for.
(1).__ad__
