"""The names of files that a camera or an app made say nothing; those that a person chose may be words."""

from __future__ import annotations

import pytest

from adapters.shared.file_names import is_chosen


@pytest.mark.parametrize(
    "name",
    [
        "IMG_1234.jpg", "IMG-20251129-WA0003.jpg", "IMG_20251129_214300_HDR.jpg", "PXL_20251129_214300123.MP.jpg",
        "20251129_214300.jpg", "VID_20251129_214300.mp4", "Screenshot_20251129-214300_WhatsApp.jpg",
        "Screenshot 2025-11-29 at 21.43.00.png", "Schermafbeelding 2025-11-29 om 21.43.00.png",
        "Capture d’écran 2025-11-29 à 21.43.00.png", "Bildschirmfoto 2025-11-29 um 21.43.00.png",
        "WhatsApp Image 2025-11-29 at 21.43.00.jpeg", "signal-2025-11-29-214300.jpg", "FB_IMG_1764444444444.jpg",
        "Screenshot_2025-11-29-21-43-00-123_com.whatsapp.jpg", "Screenshot from 2025-11-29 21-43-00.png",
        "Bildschirmfoto vom 2025-11-29 21-43-00.png", "IMG-20251129-WA0003(1).jpg", "IMG_E1234.JPG", "DJI_0123.JPG",
        "6E2F7C30-1A2B-4C5D-8E9F-001122334455.HEIC", "image000000.jpg", "scan (2).pdf",
    ],
)  # fmt: skip
def test_a_name_of_a_camera_or_an_app_is_not_chosen(name: str) -> None:
    assert not is_chosen(name)


@pytest.mark.parametrize(
    "name",
    [
        "dader.jpg", "wie gaat er mee.pdf", "IMG wie gaat er mee.jpg", "Screenshot_20251129-214300_wie gaat er mee.jpg",
        "IMG_1234(kom mee).jpg", "Screenshot_20251129_214300_com.kom.mee.jpg",
        "0470123456.pdf", "0470-1-2-3-4-5-6.pdf", "1-ABC-123.jpg", "Schermafbeelding van de dader.png", "screenshot dader.png",
        "IMG_1234.wie gaat er mee", "1.Peter woont in de Molenstraat 12", ".kom mee", " .kom", "2.klootzak", "scan.0470123456",
    ],
)  # fmt: skip
def test_a_name_with_words_or_with_a_number_is_chosen(name: str) -> None:
    assert is_chosen(name)
