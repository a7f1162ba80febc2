package org.lianbing.portal.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who acts: a signed-in person or the portal itself (`account` 0).
public record Actor(long account, String name, @Nullable Long officer, List<Grant> grants) implements Serializable {

    /// The portal itself, with every right inside its own jobs.
    public static Actor internal() {
        return new Actor(0, "lianbing", null, List.of(new Grant(Role.INTERNAL, "/")));
    }

    public boolean holds(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// The subtrees in which the actor holds one of `roles`; the portal itself reaches everything.
    public Scope scope(Role... roles) {
        var wanted = EnumSet.of(Role.INTERNAL);
        wanted.addAll(Arrays.asList(roles));
        return new Scope(grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::path)
                .distinct()
                .toList());
    }

    public @Nullable OfficerId officerId() {
        return officer == null ? null : new OfficerId(officer);
    }
}
