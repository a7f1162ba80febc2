package org.lianbing.portal.officers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.HistoryEntry.Change;
import org.lianbing.portal.officers.HistoryEntry.Fact;
import org.lianbing.questionbank.Domain;

/// What many people are given at once; null leaves a fact as it is.
public record BatchChange(
        @Nullable Domain domain,
        @Nullable PostClass postClass,
        @Nullable IdentityType identityType,
        @Nullable EstablishmentType establishment) {
    public boolean nothing() {
        return domain == null && postClass == null && identityType == null && establishment == null;
    }

    /// What would change for somebody of this standing.
    List<Change> on(Standing present) {
        var changes = new ArrayList<Change>();
        add(changes, Fact.DOMAIN, present.domain(), domain);
        add(changes, Fact.POST_CLASS, present.postClass(), postClass);
        add(changes, Fact.IDENTITY_TYPE, present.identityType(), identityType);
        add(changes, Fact.ESTABLISHMENT, present.establishment(), establishment);
        return changes;
    }

    private static void add(List<Change> changes, Fact fact, @Nullable Enum<?> before, @Nullable Enum<?> after) {
        if (after != null && after != before) changes.add(new Change(fact, before, after));
    }
}
