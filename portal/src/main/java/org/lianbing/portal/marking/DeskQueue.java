package org.lianbing.portal.marking;

import org.lianbing.portal.shared.ExamId;

/// The answers of one exam to one question that a person marks.
///
/// @param item from 1 inside a case, otherwise 0
/// @param stem of the question or the sub-item
/// @param own  of those done, how many by the person who asks
public record DeskQueue(ExamId exam, String examName, int slot, int item, String stem, int open, int done, int own) {
    public int total() {
        return open + done;
    }
}
