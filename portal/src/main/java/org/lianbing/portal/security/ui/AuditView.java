package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.security.AuditLog;
import org.lianbing.portal.security.ChainCheck;
import org.lianbing.portal.security.ChainCheck.Fault;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.ui.LongWork;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;

/// The audit log and the check of its chain.
@Route("audit")
@Menu(title = "nav.audit", order = 821, icon = "vaadin:records")
@RolesAllowed("AUDITOR")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Map<UnitId, Unit> units;
    private final AuditFilterBar filter;
    private final AuditGrid grid;
    private final Paragraph result = new Paragraph();
    private final LongWork work = new LongWork();

    AuditView(AuditLog log, Units tree) {
        units = tree.byId();
        filter = new AuditFilterBar(log.actions(), tree.within(Role.AUDITOR));
        grid = new AuditGrid(log, units, filter);
        var check = new Button(getTranslation("security.audit.check"));
        var archive = new RouterLink(getTranslation("security.archive.title"), AuditArchiveView.class);

        filter.onChange(() -> UI.getCurrent().navigate(AuditView.class, filter.parameters()));
        check.addClickListener(click -> {
            check.setEnabled(false);
            work.start(
                    getTranslation("security.audit.checking"),
                    log::check,
                    this::show,
                    Tell::refused,
                    () -> check.setEnabled(true));
        });

        check.setVisible(log.checks());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        archive.addClassName("button-link");
        result.addClassName("notice");
        result.getElement().setAttribute("role", "status");
        result.setText(getTranslation("security.audit.note"));
        add(new Page(getTranslation("nav.audit"), result, work, filter, grid)
                .withActions(archive, grid.export(), check));
    }

    private void show(ChainCheck check) {
        result.removeClassName("notice-bad");
        switch (check) {
            case ChainCheck.Whole whole ->
                result.setText(getTranslation(
                        "security.audit.whole", whole.sealed(), whole.archived(), whole.waiting(), whole.hash()));
            case ChainCheck.Broken broken -> {
                result.addClassName("notice-bad");
                result.setText(broken(broken));
            }
        }
    }

    /// The first row that does not fit, by its number and by what it says.
    private String broken(ChainCheck.Broken broken) {
        var unsealed = broken.fault() == Fault.REMOVED && broken.number() == 0;
        var key = "security.chain." + broken.fault() + (unsealed ? "_UNSEALED" : "");
        var fault = getTranslation(key, broken.number(), broken.entry());
        var row = broken.at() == null
                ? ""
                : getTranslation(
                        "security.chain.row",
                        Times.second(broken.at()),
                        broken.actor(),
                        getTranslation("audit." + broken.action()),
                        broken.entry());
        return fault + row + getTranslation("security.chain.next");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.read(event.getLocation().getQueryParameters(), units);
        grid.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.audit");
    }
}
