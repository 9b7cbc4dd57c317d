import pytest

pytest.register_assert_rewrite("tests.year.faults", "tests.year.year")
