"""Rules that compare services: an index of facts by key, of which an edit touches only its own entries."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from drafter.checks.findings import Hit, Place
from drafter.checks.rules import Count, Placed, Rule
from drafter.checks.views import About, ServiceView

Fact = tuple[str, Hashable, Hashable]  # rule, key, value


@dataclass(slots=True)
class Index:
    """What services say, by rule and key; `judge` looks again only at keys whose facts changed."""

    rules: tuple[Rule, ...]
    count: Count
    _views: dict[str, ServiceView] = field(default_factory=dict[str, ServiceView])
    _facts: dict[str, list[tuple[str, Hashable, Hashable, Place]]] = field(default_factory=dict[str, Any])
    _held: dict[tuple[str, Hashable], dict[str, list[tuple[Hashable, Place]]]] = field(
        default_factory=dict[Any, Any]
    )
    _hits: dict[tuple[str, Hashable], tuple[Hit, ...]] = field(default_factory=dict[Any, Any])
    _order: tuple[str, ...] = ()

    def judge(self, views: Mapping[str, ServiceView], about: About) -> tuple[Placed, ...]:
        """What the rules say of all services together."""
        if not self.rules:
            return ()
        touched: set[tuple[str, Hashable]] = set()
        for gone in [each for each in self._views if each not in views]:
            touched |= self._drop(gone)
        for id, view in views.items():
            if self._views.get(id) is not view:
                touched |= self._drop(id)
                touched |= self._enter(id, view, about)
        order = tuple(views)
        if order != self._order:
            self._order = order
        by_id = {each.id: each for each in self.rules}
        for rule, key in touched:
            self._look(by_id[rule], key, about)
        return tuple(
            Placed(by_id[rule], hit, hit.place or Place())
            for (rule, _), hits in self._hits.items()
            for hit in hits
        )

    def _drop(self, service: str) -> set[tuple[str, Hashable]]:
        self._views.pop(service, None)
        touched: set[tuple[str, Hashable]] = set()
        for rule, key, _, _ in self._facts.pop(service, ()):
            held = self._held.get((rule, key))
            if held is not None:
                held.pop(service, None)
            touched.add((rule, key))
        return touched

    def _enter(self, service: str, view: ServiceView, about: About) -> set[tuple[str, Hashable]]:
        self._views[service] = view
        facts = [
            (rule.id, key, value, place)
            for rule in self.rules
            if rule.facts is not None
            for key, value, place in rule.facts(view, about)
        ]
        self._facts[service] = facts
        for rule, key, value, place in facts:
            self._held.setdefault((rule, key), {}).setdefault(service, []).append((value, place))
        return {(rule, key) for rule, key, _, _ in facts}

    def _look(self, rule: Rule, key: Hashable, about: About) -> None:
        self.count.keys += 1
        held = self._held.get((rule.id, key))
        if not held:
            self._held.pop((rule.id, key), None)
            self._hits.pop((rule.id, key), None)
            return
        by_value: dict[Hashable, list[Place]] = {}
        for service in sorted(held):  # the order of services changes nothing of what is found
            for value, place in held[service]:
                by_value.setdefault(value, []).append(place)
        found = tuple(rule.judge(key, by_value, about))
        if found:
            self._hits[(rule.id, key)] = found
        else:
            self._hits.pop((rule.id, key), None)
