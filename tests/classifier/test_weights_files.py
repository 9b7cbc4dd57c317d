"""A model file that is missing or differs is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.classifier.light_weights import load_light
from bot.classifier.models import count_cores, load_models
from bot.classifier.weights_files import (
    BLENDS,
    ENCODER,
    LIGHT_HEAD,
    MANIFEST,
    NGRAMS,
    WEIGHTS,
    has_files,
    read_manifest,
)
from bot.config.values import ReaderKind
from bot.errors import CannotStart

LIMIT_MB = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (MANIFEST, NGRAMS, BLENDS, LIGHT_HEAD):
        shutil.copy(WEIGHTS / name, tmp_path)
    return tmp_path


def test_the_model_is_complete_and_small() -> None:
    named = read_manifest()["files"]
    assert set(named) == {path.name for path in WEIGHTS.iterdir()} - {MANIFEST}
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) <= LIMIT_MB * 1_000_000


def test_a_file_with_one_changed_byte_is_refused_by_name(folder: Path) -> None:
    content = bytearray((folder / NGRAMS).read_bytes())
    content[1000] ^= 1
    (folder / NGRAMS).write_bytes(content)
    with pytest.raises(CannotStart, match=NGRAMS):
        load_light(folder)


def test_the_error_for_a_missing_file_says_how_to_make_it(folder: Path) -> None:
    (folder / BLENDS).unlink()
    with pytest.raises(CannotStart, match="make model"):
        load_light(folder)


def test_the_encoder_has_a_process_for_each_core_unless_config_names_a_number() -> None:
    cores = count_cores()
    every_core, named = load_models(ReaderKind.FULL), load_models(ReaderKind.FULL, workers=cores + 1)
    assert every_core is not None
    assert named is not None
    assert (every_core.workers, named.workers) == (cores, cores + 1)


def test_without_a_manifest_nothing_is_read(folder: Path) -> None:
    (folder / MANIFEST).unlink()
    with pytest.raises(CannotStart, match=MANIFEST):
        load_light(folder)


def test_without_the_encoder_the_light_model_reads(folder: Path) -> None:
    assert not has_files(folder, ENCODER)
    models = load_models(ReaderKind.FULL, folder)
    assert models is not None
    assert models.encoder is None


def test_without_any_model_the_lists_read(tmp_path: Path) -> None:
    assert load_models(ReaderKind.FULL, tmp_path) is None


def test_the_setting_lists_loads_no_model() -> None:
    assert load_models(ReaderKind.LISTS) is None
    assert load_models(ReaderKind.LIGHT) is not None


def test_nothing_in_the_weights_is_a_pickle() -> None:
    assert {path.suffix for path in WEIGHTS.iterdir()} <= {".json", ".npz", ".npy", ".onnx"}


def test_the_light_model_keeps_no_text() -> None:
    light = load_light()
    text = "mijn eigen woorden over de Kerkstraat"
    first = light.outputs(text)
    assert light.outputs(text) is first
    assert all(isinstance(mark, int) for mark in light._known)
