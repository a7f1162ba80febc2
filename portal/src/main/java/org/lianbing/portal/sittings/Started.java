package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.sittings.handover.HandoverKeys;

/// A sitting as it stands after entering.
///
/// @param paper   hash of the paper's rendering
/// @param lastSeq highest durable seq of this client
/// @param answers what is held, from all clients
/// @param pass    to be sealed into the cookie
/// @param handover for sealing what cannot be sent
/// @param receipt null while open
public record Started(
        Sitting sitting,
        Exam exam,
        Candidate candidate,
        String paper,
        long lastSeq,
        List<HeldAnswer> answers,
        Instant earliestSubmit,
        Instant serverTime,
        Pass pass,
        HandoverKeys.Offer handover,
        @Nullable Receipt receipt) {}
