"""Enumerations: classes whose instances are a fixed set of named values."""

import builtins as bltns
import sys
from _types import _attribute, _directory, _namespace
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property",
    "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr",
    "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]

# The classes below look each other up while they are being made.
Flag = Enum = ReprEnum = EJECT = KEEP = None


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    path = f"{cls_name}.{getattr(obj, '__name__', '')}"
    qualname = getattr(obj, "__qualname__", "")
    return qualname == path or qualname.endswith("." + path)


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and (name[-1] != "_" or name[-2] != "_")


def _is_single_bit(num):
    return num != 0 and num & (num - 1) == 0


def _make_class_unpicklable(obj):
    def refuse(self, proto):
        raise TypeError(f"{self!r} cannot be pickled")

    if isinstance(obj, dict):
        obj["__reduce_ex__"] = refuse
        obj["__module__"] = "<unknown>"
    else:
        setattr(obj, "__reduce_ex__", refuse)
        setattr(obj, "__module__", "<unknown>")


def _iter_bits_lsb(num):
    original = num
    if isinstance(num, Enum):
        num = num.value
    if num < 0:
        raise ValueError(f"{original!r} is not a positive integer")
    while num:
        bit = num & (~num + 1)
        yield bit
        num ^= bit


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def bin(num, max_bits=None):
    ceiling = 2 ** num.bit_length()
    if num >= 0:
        text = bltns.bin(num + ceiling).replace("1", "0", 1)
    else:
        text = bltns.bin(~num ^ (ceiling - 1) + ceiling)
    sign = text[:3]
    digits = text[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f"{sign} {digits}"


class _not_given:
    def __repr__(self):
        return "<not given>"


_not_given = _not_given()


class _auto_null:
    def __repr__(self):
        return "_auto_null"


_auto_null = _auto_null()


class auto:
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members whose name a member may have as well."""

    member = None
    _attr_type = None
    _cls_type = None

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self._attr_type == "attr":
            return _attribute(self._cls_type, self.name)
        if self._attr_type == "desc":
            return _attribute(instance._value_, self.name)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class _proto_member:
    """Stands for a member in a class body until the class exists."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        if enum_class._use_args_:
            made = enum_class._new_member_(enum_class, *args)
        else:
            made = enum_class._new_member_(enum_class)
        if not hasattr(made, "_value_"):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        value = made._value_
        made._name_ = member_name
        made.__objclass__ = enum_class
        made.__init__(*args)
        made._sort_order_ = len(enum_class._member_names_)
        is_flag = Flag is not None and issubclass(enum_class, Flag)
        if is_flag:
            if isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
            enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        original = _canonical(enum_class, value)
        if original is not None:
            made = original
        elif not is_flag or (isinstance(value, int) and _is_single_bit(value)):
            enum_class._member_names_.append(member_name)
        enum_class._add_member_(member_name, made)
        try:
            enum_class._value2member_map_.setdefault(value, made)
        except TypeError:
            enum_class._unhashable_values_.append(value)
            enum_class._unhashable_values_map_.setdefault(member_name, []).append(value)


def _canonical(enum_class, value):
    # The member that has the value already, or None.
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for made in enum_class._member_map_.values():
            if made._value_ == value:
                return made
    return None


_ALLOWED_SUNDERS = frozenset({
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_",
})


class EnumDict(dict):
    """The namespace of an enumeration's body: knows which names will be members."""

    def __init__(self):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False

    def __setitem__(self, key, value):
        if _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            value = self._check_sunder(key, value)
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or _is_internal_class(self._cls_name, value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._resolve(key, value)
        super().__setitem__(key, value)

    def _check_sunder(self, key, value):
        if key not in _ALLOWED_SUNDERS and not key.startswith("_repr_"):
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._auto_called:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        return value

    def _resolve(self, key, value):
        # The value of a new member, automatic parts computed.
        single = isinstance(value, auto)
        parts = (value,) if single else value
        if isinstance(parts, tuple) and any([isinstance(part, auto) for part in parts]):
            kind = type(parts)
            resolved = []
            for part in parts:
                if isinstance(part, auto):
                    if part.value == _auto_null:
                        part.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
                    self._auto_called = True
                    part = part.value
                    self._last_values.append(part)
                resolved.append(part)
            if single:
                value = resolved[0]
            else:
                try:
                    value = kind(resolved)
                except TypeError:
                    value = kind(*resolved)
            self._member_names[key] = None
        else:
            self._member_names[key] = None
            self._last_values.append(value)
        return value

    @bltns.property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


_EnumDict = EnumDict

_FLAG_ATTRIBUTES = ("_boundary_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_inverted_")


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join([repr(name) for name in invalid])}")
        order = classdict.pop("_order_", None)
        generate = classdict.get("_generate_next_value_")
        if generate is not None and type(generate) is not staticmethod:
            generate = staticmethod(generate)
        classdict = dict(classdict.items())
        if generate is not None:
            classdict["_generate_next_value_"] = generate
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        classdict["_new_member_"] = new_member
        classdict["_use_args_"] = use_args
        for name in member_names:
            classdict[name] = _proto_member(classdict[name])
        classdict["_member_names_"] = []
        classdict["_member_map_"] = {}
        classdict["_value2member_map_"] = {}
        classdict["_unhashable_values_"] = []
        classdict["_unhashable_values_map_"] = {}
        classdict["_member_type_"] = member_type
        classdict["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        classdict["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        classdict["_flag_mask_"] = 0
        classdict["_singles_mask_"] = 0
        classdict["_all_bits_"] = 0
        classdict["_inverted_"] = None
        marker = f"_{cls}__in_progress"
        failure = None
        try:
            classdict[marker] = True
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
            classdict[marker] = False
            delattr(enum_class, marker)
        except Exception as error:
            # Made anew, so that the note that it came from __set_name__ is not shown.
            failure = type(error)(str(error))
            failure.__cause__ = error.__cause__
            failure.__context__ = error.__context__
            traceback = error.__traceback__
        if failure is not None:
            raise failure.with_traceback(traceback)
        classdict.update(_namespace(enum_class))
        _keep_enum_methods(enum_class, bases, classdict, member_type, first_enum)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new_member
            enum_class.__new__ = Enum.__new__
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        if Flag is None and cls != "Flag" or Flag is not None and not issubclass(enum_class, Flag):
            for name in _FLAG_ATTRIBUTES:
                delattr(enum_class, name)
        elif Flag is not None:
            values = [item._value_ for item in enum_class]
            if values != sorted(values):
                enum_class._iter_member_ = enum_class._iter_member_by_def_
            if order:
                order = [
                    name for name in order if name not in enum_class._member_map_ or _is_single_bit(enum_class[name]._value_)
                ]
        if order:
            order = [
                name for name in order if name not in enum_class._member_map_ or name in enum_class._member_names_
            ]
            if order != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_not_given, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _not_given:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _not_given and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(
            class_name=value, names=None if names is _not_given else names, module=module, qualname=qualname, type=type, start=start,
            boundary=boundary,
        )

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __dir__(cls):
        interesting = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__",
            "__qualname__", *cls._member_names_,
        }
        if cls._new_member_ is not object.__new__:
            interesting.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(_directory(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @bltns.property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            pairs = []
            last_values = []
            for count, name in enumerate(names):
                value = first_enum._generate_next_value_(name, start, count, last_values[:])
                last_values.append(value)
                pairs.append((name, value))
            names = pairs
        if names is None:
            names = ()
        for item in names:
            if isinstance(item, str):
                classdict[item] = names[item]
            else:
                member_name, member_value = item
                classdict[member_name] = member_value
        classdict["__module__"] = "__main__" if module is None else module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__repr__" in base.__dict__:
                    parameters = base.__dict__.get("__dataclass_params__")
                    if "__dataclass_fields__" in base.__dict__ and parameters is not None and parameters.repr:
                        return _dataclass_repr
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        data_types = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        data_types.add(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    data_types.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {data_types!r}")
        return data_types.pop() if data_types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get("__new__", None)
        save_new = first_enum is not None and new is not None
        enum_new = None if Enum is None else Enum.__new__
        if new is None:
            new = _inherited_new(member_type, first_enum, enum_new)
        use_args = not (first_enum is None or new == object.__new__ or new is enum_new)
        return new, save_new, use_args

    def _add_member_(cls, name, member):
        if name in cls._member_map_:
            if cls._member_map_[name] is not member:
                raise NameError(f"{name!r} is already bound: {cls._member_map_[name]!r}")
            return
        found = kind = owner = None
        for base in cls.__mro__[1:]:
            attr = _namespace(base).get(name)
            if attr is None:
                continue
            if isinstance(attr, DynamicClassAttribute):
                found, kind, owner = attr, "enum", base
                break
            if _is_descriptor(attr):
                found = attr
                kind = kind or "desc"
                owner = owner or base
            else:
                kind, owner = "attr", base
        if found:
            redirect = property()
            redirect.member = member
            redirect.__set_name__(cls, name)
            if kind in ("enum", "desc"):
                redirect.fget = getattr(found, "fget", None)
                redirect._get = getattr(found, "__get__", None)
                redirect.fset = getattr(found, "fset", None)
                redirect._set = getattr(found, "__set__", None)
                redirect.fdel = getattr(found, "fdel", None)
                redirect._del = getattr(found, "__delete__", None)
            redirect._attr_type = kind
            redirect._cls_type = owner
            setattr(cls, name, redirect)
        else:
            setattr(cls, name, member)
        cls._member_map_[name] = member


EnumMeta = EnumType


def _inherited_new(member_type, first_enum, enum_new):
    for method in ("__new_member__", "__new__"):
        for possible in (member_type, first_enum):
            target = _attribute(possible, method, None)
            if target is not None and target is not enum_new and target != object.__new__:
                return target
    return object.__new__


def _keep_enum_methods(enum_class, bases, classdict, member_type, first_enum):
    # The special methods of the enumeration win over those of the mixed-in type.
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in classdict:
            enum_class.__format__ = classdict["__format__"] = member_type.__format__
        if "__str__" not in classdict:
            method = member_type.__str__
            if method == object.__str__:
                method = member_type.__repr__
            enum_class.__str__ = classdict["__str__"] = method
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name not in classdict:
            found = _attribute(enum_class, name)
            if found in (_attribute(member_type, name), _attribute(object, name)):
                setattr(enum_class, name, _attribute(first_enum, name))
    if Flag is not None and issubclass(enum_class, Flag):
        for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
            if name not in classdict:
                method = classdict[name] = _attribute(Flag, name)
                setattr(enum_class, name, method)


class Enum(metaclass=EnumType):
    """A set of names with values."""

    @classmethod
    def __signature__(cls):
        if cls._member_names_:
            return "(*values)"
        return "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for name, values in cls._unhashable_values_map_.items():
                if value in values:
                    return cls[name]
        if not cls._member_map_:
            if _attribute(cls, f"_{cls.__name__}__in_progress", False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        failure = None
        try:
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            if result is None and failure is None:
                raise invalid
            if failure is None:
                failure = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = None
            invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._add_member_(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        other = _canonical(cls, value)
        if other is not None:
            if other is not self:
                raise ValueError(f"{value!r} is already bound: {other!r}")
            return
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_values_.append(value)
            cls._unhashable_values_map_.setdefault(self.name, []).append(value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values).pop()
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __dir__(self):
        interesting = set()
        if self.__class__._member_type_ is not object:
            interesting = set(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, obj in _namespace(cls).items():
                if name[0] == "_":
                    continue
                if isinstance(obj, property):
                    if obj.fget is not None or name not in self._member_map_:
                        interesting.add(name)
                    else:
                        interesting.discard(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | interesting)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The name of the Enum member."""
        return self._name_

    @property
    def value(self):
        """The value of the Enum member."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration that only has its own repr(); str() and format() are those of the mixed-in type."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError("errors must be a string, not %r" % (values[2]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What happens to bits that no flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _flag_of(cls, value):
    # cls(value), without calls for a member that exists.
    found = cls._value2member_map_.get(value) if type(cls) is EnumType else None
    return cls(value) if found is None else found


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members combine with | & ^ ~."""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = _high_bit(last)
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None
        return 2 ** (high + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda item: item._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if boundary is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {bin(value, max_bits)}\n  allowed {bin(flag_mask, max_bits)}"
                )
            if boundary is CONFORM:
                value = value & flag_mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
        negative = None
        if value < 0:
            negative = value
            value = all_bits + 1 + value
        unknown = value & ~flag_mask
        aliases = value & ~cls._singles_mask_
        member_value = value & cls._singles_mask_
        if unknown and boundary is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = None
        if member_value or aliases:
            members, combined = cls._parts(member_value, aliases)
            if aliases:
                value = member_value | aliases
            unknown = value ^ combined
            if combined:
                made._name_ = "|".join([item._name_ for item in members])
                if unknown and boundary is STRICT:
                    raise ValueError(f"{cls!r}: no members with value {unknown!r}")
                if unknown:
                    made._name_ += f"|{cls._numeric_repr_(unknown)}"
        made = cls._value2member_map_.setdefault(value, made)
        if negative is not None:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _parts(cls, member_value, aliases):
        # The members that a value consists of, and what they make together.
        members = []
        combined = 0
        for item in cls._iter_member_(member_value):
            members.append(item)
            combined |= item._value_
        if aliases:
            value = member_value | aliases
            for item in cls._member_map_.values():
                if item not in members and item._value_ and item._value_ & value == item._value_:
                    members.append(item)
                    combined |= item._value_
        return members, combined

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {show(self._value_)}>"
        return f"<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def _operand(self, other, operator):
        value = self._get_value(other)
        if value is not NotImplemented:
            for flag in self, other:
                if self._get_value(flag) is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {operator}")
        return value

    def __or__(self, other):
        if type(other) is type(self) and self._value_ is not None and other._value_ is not None:
            return _flag_of(type(self), self._value_ | other._value_)
        value = self._operand(other, "|")
        return value if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        if type(other) is type(self) and self._value_ is not None and other._value_ is not None:
            return _flag_of(type(self), self._value_ & other._value_)
        value = self._operand(other, "&")
        return value if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        if type(other) is type(self) and self._value_ is not None and other._value_ is not None:
            return _flag_of(type(self), self._value_ ^ other._value_)
        value = self._operand(other, "^")
        return value if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._get_value(self) is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            if self._boundary_ in (EJECT, KEEP):
                self._inverted_ = self.__class__(~self._value_)
            else:
                self._inverted_ = self.__class__(self._singles_mask_ & ~self._value_)
        return self._inverted_

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag enumeration whose members are ints."""


def _high_bit(value):
    return value.bit_length() - 1


def unique(enumeration):
    duplicates = _aliases(enumeration)
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {duplicates}")
    return enumeration


def _aliases(enumeration):
    return ", ".join([f"{name} -> {item.name}" for name, item in enumeration.__members__.items() if name != item.name])


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join([f"{name}={_attribute(self, name)!r}" for name in fields if fields[name].repr])


def global_enum_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    return f"{module}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    if _is_single_bit(self._value_):
        return f"{module}.{self._name_}"
    if self._boundary_ is not FlagBoundary.KEEP:
        return "|".join([f"{module}.{name}" for name in self.name.split("|")])
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    if self._name_ is None:
        return f"{self.__class__.__name__}({self._value_!r})"
    return self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules[cls.__module__]
    for name, item in cls.__members__.items():
        setattr(module, name, item)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def convert(cls):
        namespace = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in _namespace(cls).items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        return type(etype)(cls.__name__, (etype,), namespace, boundary=boundary)

    return convert


class EnumCheck(StrEnum):
    """What verify can check."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if issubclass(enumeration, Flag):
            kind = "flag"
        elif issubclass(enumeration, Enum):
            kind = "enum"
        else:
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                duplicates = _aliases(enumeration)
                if duplicates:
                    raise ValueError(f"aliases found in {enumeration!r}: {duplicates}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration, kind)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_continuous(enumeration, kind):
    values = {item.value for item in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if kind == "flag":
        wanted = [2 ** bit for bit in range(_high_bit(low) + 1, _high_bit(high))]
    else:
        wanted = range(low + 1, high)
    missing = [str(value) for value in wanted if value not in values]
    if missing:
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256])


def _check_named_flags(enumeration):
    known = [item.value for item in enumeration]
    names = []
    unnamed = 0
    for name, alias in enumeration._member_map_.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        missed = [bit for bit in _iter_bits_lsb(alias.value) if bit not in known]
        if missed:
            names.append(name)
            for bit in missed:
                unnamed |= bit
    if names:
        if len(names) == 1:
            alias = f"alias {names[0]} is missing"
        else:
            alias = f"aliases {', '.join(names[:-1])} and {names[-1]} are missing"
        if _is_single_bit(unnamed):
            value = f"value 0x{unnamed:x}"
        else:
            value = f"combined values of 0x{unnamed:x}"
        raise ValueError(f"invalid Flag {enumeration.__name__!r}: {alias} {value} [use enum.show_flag_values(value) for details]")
