package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;

/// A sitting as it stands after entering.
///
/// @param paper   hash of the paper's rendering
/// @param lastSeq highest durable seq of this client
/// @param answers what is held, from all clients
/// @param pass    to be sealed into the cookie
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
        @Nullable Receipt receipt) {}
