"""Rules for servers; tests/site/test_server.py lets the servers read them."""

from __future__ import annotations

from newsroom.publishing.server_rules import server_rules


def test_each_server_is_told_in_its_own_form() -> None:
    rules = server_rules({"/tin/cu/": "/tin/mới/"}, ["/tin/go/"])
    assert rules == {
        "_redirects": "/tin/cu/ /tin/m%E1%BB%9Bi/ 301\n",
        "_rules/moved.nginx": '"/tin/cu/" "/tin/m%E1%BB%9Bi/";\n',
        "_rules/gone.nginx": '"/tin/go/" 1;\n',
        "_rules/moved.apache": "/tin/cu/ /tin/m%E1%BB%9Bi/\n",
        "_rules/gone.apache": "/tin/go/ 1\n",
    }


def test_where_there_is_nothing_to_say_there_is_no_file() -> None:
    assert server_rules({}, []) == {}


def test_signs_that_mean_something_to_nginx_are_escaped() -> None:
    rules = server_rules({'/a"b\\c $d/': "/$e/"}, [])
    assert rules["_rules/moved.nginx"] == '"/a\\"b\\\\c $d/" "/%24e/";\n'


def test_an_address_with_a_space_is_none_of_apaches() -> None:
    assert "_rules/moved.apache" not in server_rules({"/a b/": "/c/"}, [])
