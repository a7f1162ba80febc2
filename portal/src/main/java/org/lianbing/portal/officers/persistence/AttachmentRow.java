package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import org.lianbing.portal.officers.Attachment;
import org.lianbing.portal.officers.AttachmentId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

/// An attachment as the table holds it.
public record AttachmentRow(
        AttachmentId id, OfficerId officerId, PublicId file, String name, int size, String addedBy, Instant addedAt) {
    public Attachment toDomain() {
        return new Attachment(id, name, size, addedBy, addedAt);
    }
}
