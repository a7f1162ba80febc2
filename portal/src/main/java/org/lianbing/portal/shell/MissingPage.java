package org.lianbing.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.lianbing.portal.shared.ui.EmptyState;
import org.lianbing.portal.shared.ui.Page;

/// An address nothing stands at, or nothing this person may see: the two look alike.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        var home = new Anchor("/", getTranslation("shell.to-home"));
        home.addClassName("button-link");
        add(new Page(
                getPageTitle(),
                new EmptyState(getTranslation("shell.missing"), getTranslation("shared.not-allowed"), home)));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.missing");
    }
}
