package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.AuditLog;
import org.lianbing.portal.security.ChainCheck;
import org.lianbing.portal.shared.ui.Page;

/// The audit log and the check of its chain.
@Route("audit")
@Menu(title = "nav.audit", order = 821, icon = "vaadin:records")
@RolesAllowed("AUDITOR")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final AuditFilterBar filter = new AuditFilterBar();
    private final AuditGrid grid;
    private final Paragraph result = new Paragraph();

    AuditView(AuditLog log, Units units) {
        grid = new AuditGrid(log, units.byId(), filter);
        var check = new Button(getTranslation("security.audit.check"));

        filter.onChange(() -> UI.getCurrent().navigate(AuditView.class, filter.parameters()));
        check.addClickListener(click -> show(log.check()));

        result.addClassName("notice");
        result.getElement().setAttribute("role", "status");
        result.setText(getTranslation("security.audit.note"));
        add(new Page(getTranslation("nav.audit"), result, filter, grid).withActions(grid.export(), check));
    }

    private void show(ChainCheck check) {
        result.removeClassName("notice-bad");
        switch (check) {
            case ChainCheck.Whole whole ->
                result.setText(getTranslation("security.audit.whole", whole.sealed(), whole.waiting(), whole.hash()));
            case ChainCheck.Broken broken -> {
                result.addClassName("notice-bad");
                result.setText(getTranslation("security.audit.broken", broken.number()));
            }
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation().getQueryParameters());
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.audit");
    }
}
