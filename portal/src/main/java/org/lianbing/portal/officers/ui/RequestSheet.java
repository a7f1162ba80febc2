package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Workbook;

/// The requests as a sheet.
final class RequestSheet {
    private RequestSheet() {}

    static Workbook of(Component page, List<DataRequest> requests) {
        var headings = Stream.of(
                        "officers.field.number",
                        "officers.field.name",
                        "shared.unit",
                        "officers.persondata.kind",
                        "officers.persondata.state",
                        "officers.persondata.asked-at",
                        "officers.persondata.due",
                        "officers.persondata.wish",
                        "officers.persondata.answer",
                        "officers.persondata.answered-by")
                .map(page::getTranslation)
                .toList();
        return new Workbook(
                page.getTranslation("officers.persondata.requests"),
                headings,
                requests.stream()
                        .map(request -> Arrays.asList(
                                request.number(),
                                request.name(),
                                request.unitName(),
                                RequestWords.kind(page, request.kind()),
                                RequestWords.state(page, request.state()),
                                Times.minute(request.askedAt()),
                                request.due(),
                                request.wish(),
                                request.answer(),
                                request.answeredBy())));
    }
}
