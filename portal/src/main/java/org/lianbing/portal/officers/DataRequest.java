package org.lianbing.portal.officers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// What somebody asks about the personal data held of them (个人信息保护法 第四十四条至第四十七条), and HR's answer.
///
/// @param due last day for the answer
public record DataRequest(
        DataRequestId id,
        OfficerId officer,
        String name,
        String number,
        UnitId unit,
        String unitName,
        String unitPath,
        Kind kind,
        String wish,
        State state,
        Instant askedAt,
        LocalDate due,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        int version) {
    /// What is asked for.
    public enum Kind {
        /// 更正、补充
        CORRECTION,
        /// 对处理提出异议
        OBJECTION
    }

    /// How far it has come.
    public enum State {
        OPEN,
        /// 已采纳
        GRANTED,
        /// 未采纳
        REFUSED,
        /// 已撤回
        WITHDRAWN
    }

    public boolean late(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }
}
