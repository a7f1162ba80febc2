package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/// A list with the details of the chosen line beside it; over it on a phone.
public final class Beside extends MasterDetailLayout {
    private static final long serialVersionUID = 1L;
    private static final String NAME_WHILE_A_DIALOG = """
            const detail = this.shadowRoot.getElementById('detail');
            const name = () => detail.hasAttribute('role')
                ? detail.setAttribute('aria-label', $0) : detail.removeAttribute('aria-label');
            new MutationObserver(name).observe(detail, {attributes: true, attributeFilter: ['role']});
            name();""";

    /// @param name what a screen reader calls the details; the component gives its dialog none
    public Beside(String name) {
        getElement().executeJs("this.updateComplete.then(() => {" + NAME_WHILE_A_DIALOG + "})", name);
        setExpandMaster(true);
    }
}
