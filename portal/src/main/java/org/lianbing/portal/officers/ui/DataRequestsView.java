package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.DataRequest.State;
import org.lianbing.portal.officers.DataRequestId;
import org.lianbing.portal.officers.DataRequests;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.ui.Beside;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.FilterBar;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.Windows;

/// What people ask about their own data, and HR's answers beside it.
@Route("data-requests")
@Menu(title = "nav.data-requests", order = 420, icon = "vaadin:comment-ellipsis-o")
@RolesAllowed("HR")
class DataRequestsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient DataRequests requests;
    private final Select<State> state = new Select<>();
    private final Span count = new Span();
    private final Grid<DataRequest> grid = new Grid<>();
    private final Beside beside = new Beside(getTranslation("officers.persondata.requests"));

    DataRequestsView(DataRequests requests) {
        this.requests = requests;

        state.addValueChangeListener(event -> {
            if (event.isFromClient()) open(null);
        });
        grid.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient())
                open(event.getValue() == null ? null : event.getValue().id());
        });
        beside.addBackdropClickListener(click -> open(null));
        beside.addDetailEscapePressListener(escape -> open(null));

        filter();
        columns();
        beside.setMaster(grid);
        beside.setMasterSize("20rem");
        beside.setDetailSize("28rem");
        var title = getTranslation("nav.data-requests");
        add(new Page(title, new FilterBar(state, count), beside)
                .withActions(new ExcelExport(
                        title,
                        () -> RequestSheet.of(
                                this,
                                requests.list(state.getValue(), Window.all()).rows()))));
    }

    private void filter() {
        state.setLabel(getTranslation("officers.persondata.state"));
        state.setItems(Arrays.asList(State.values()));
        state.setItemLabelGenerator(
                one -> one == null ? getTranslation("officers.persondata.state.any") : RequestWords.state(this, one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("officers.persondata.state.any"));
        count.addClassName("count");
    }

    private void columns() {
        grid.addColumn(DataRequest::name)
                .setHeader(getTranslation("officers.field.name"))
                .setAutoWidth(true);
        grid.addColumn(request -> RequestWords.kind(this, request.kind()))
                .setHeader(getTranslation("officers.persondata.kind"))
                .setAutoWidth(true);
        grid.addComponentColumn(request -> RequestWords.status(this, request))
                .setHeader(getTranslation("officers.persondata.state"))
                .setAutoWidth(true);
        grid.addColumn(DataRequest::due)
                .setHeader(getTranslation("officers.persondata.due"))
                .setAutoWidth(true);
        grid.addColumn(DataRequest::unitName)
                .setHeader(getTranslation("shared.unit"))
                .setAutoWidth(true);
        grid.getElement().setAttribute("aria-label", getTranslation("nav.data-requests"));
        grid.setEmptyStateComponent(new EmptyState(
                getTranslation("officers.persondata.list.none"), getTranslation("officers.persondata.list.none.next")));
        grid.setItems(query -> requests.list(state.getValue(), Windows.of(query)).rows().stream(), query -> counted());
    }

    private int counted() {
        var found = requests.list(state.getValue(), Window.first(1)).total();
        count.setText(getTranslation("shared.count", found));
        return found;
    }

    private void open(@Nullable DataRequestId request) {
        var parameters = new HashMap<String, String>();
        if (state.getValue() != null) parameters.put("state", state.getValue().name());
        if (request != null) parameters.put("request", String.valueOf(request.value()));
        UI.getCurrent().navigate(DataRequestsView.class, QueryParameters.simple(parameters));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var wanted = parameters.getSingleParameter("state").orElse("");
        state.setValue(Arrays.stream(State.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null));
        grid.getDataProvider().refreshAll();
        beside.setDetail(parameters
                .getSingleParameter("request")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> panel(new DataRequestId(Long.parseLong(number))))
                .orElse(null));
    }

    private RequestPanel panel(DataRequestId id) {
        return new RequestPanel(
                requests.get(id),
                answer -> answered(() -> requests.grant(id, answer), id),
                answer -> answered(() -> requests.refuse(id, answer), id),
                () -> open(null));
    }

    private void answered(Runnable act, DataRequestId id) {
        if (!OfficerView.done(act)) return;
        Tell.done(getTranslation("officers.persondata.answer.sent"));
        grid.getDataProvider().refreshAll();
        beside.setDetail(panel(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.data-requests");
    }
}
