package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.officers.TransferId;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.officers.TransferSide;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// A transfer as the tables hold it.
public record TransferRow(
        TransferId id,
        OfficerId officerId,
        String number,
        String name,
        UnitId fromUnitId,
        String fromUnitName,
        String fromPath,
        UnitId toUnitId,
        String toUnitName,
        String toPath,
        Line line,
        LocalDate effectiveOn,
        String basis,
        TransferSide side,
        TransferState state,
        long proposedBy,
        String proposedName,
        Instant proposedAt,
        @Nullable String decidedName,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        int version) {
    public TransferPlan plan() {
        return new TransferPlan(toUnitId, line, effectiveOn, basis);
    }

    /// The other unit's HR answers, and never the person who proposed.
    public boolean answerableBy(Actor actor) {
        var other = side == TransferSide.FROM ? toPath : fromPath;
        return state == TransferState.PROPOSED
                && actor.account() != proposedBy
                && actor.scope(Role.HR).covers(other);
    }

    public boolean retractableBy(Actor actor) {
        var own = side == TransferSide.FROM ? fromPath : toPath;
        return state == TransferState.PROPOSED && actor.scope(Role.HR).covers(own);
    }

    public boolean visibleTo(Actor actor) {
        return actor.scope(Role.HR).covers(fromPath) || actor.scope(Role.HR).covers(toPath);
    }

    public Transfer toDomain(Actor reader) {
        return new Transfer(
                id,
                officerId,
                number,
                name,
                fromUnitName,
                toUnitName,
                plan(),
                side,
                state,
                proposedName,
                proposedAt,
                decidedName,
                decidedAt,
                reason,
                answerableBy(reader),
                retractableBy(reader),
                version);
    }
}
