package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.sittings.BoardLine;

/// The board as a sheet.
final class BoardSheet {
    private static final List<String> COLUMNS = List.of(
            "room",
            "number",
            "name",
            "unit",
            "state",
            "answered",
            "saved",
            "contact",
            "events",
            "devices",
            "evidence",
            "incidents",
            "granted",
            "deadline",
            "ended");

    private BoardSheet() {}

    static Workbook of(List<BoardLine> lines) {
        var headings = COLUMNS.stream()
                .map(column -> I18NProvider.translate("sittings.board.column." + column))
                .toList();
        return new Workbook(
                I18NProvider.translate("sittings.sheet"),
                headings,
                lines.stream().map(BoardSheet::row));
    }

    private static List<@org.jspecify.annotations.Nullable Object> row(BoardLine line) {
        return Stream.<Object>of(
                        Objects.requireNonNullElse(line.roomName(), ""),
                        line.number(),
                        line.name(),
                        line.unit(),
                        BoardWords.word(line),
                        line.answered(),
                        Times.second(line.lastSavedAt()),
                        Times.second(line.offlineSince()),
                        line.events(),
                        line.devices(),
                        line.evidence(),
                        line.incidents(),
                        line.granted(),
                        Times.second(line.deadline()),
                        Times.second(line.endedAt()))
                .toList();
    }
}
