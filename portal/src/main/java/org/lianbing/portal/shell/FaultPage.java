package org.lianbing.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;

/// A page that could not be made: refused, or broken.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FaultPage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    FaultPage(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var home = new Anchor("/", getTranslation("shell.to-home"));
        home.addClassName("button-link");
        var sentence = faults.sentence(parameter.getCaughtException(), getLocale());
        add(new Page(getPageTitle(), new EmptyState(getTranslation("shell.fault"), sentence, home)));
        return HttpStatusCode.OK.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.fault");
    }
}
