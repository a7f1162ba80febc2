package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lianbing.portal.officers.persistence.AttachmentMapper;
import org.lianbing.portal.officers.persistence.AttachmentRow;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 附件 of people in the roster: scanned orders, diplomas. Only HR sees them; every look is on record.
@Service
public class Attachments {
    private final AttachmentMapper attachments;
    private final OfficerFiles files;
    private final OfficerMapper officers;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Attachments(
            AttachmentMapper attachments,
            OfficerFiles files,
            OfficerMapper officers,
            Policies policies,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.officers = officers;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Newest first.
    @PreAuthorize("hasRole('HR')")
    @Transactional(readOnly = true)
    public List<Attachment> of(OfficerId id) {
        reached(id);
        return attachments.of(id).stream().map(AttachmentRow::toDomain).toList();
    }

    /// @param name as the file was called where it came from
    /// @throws Invalid  when the file is too large, or not of a kind that is accepted, by name and by content
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public AttachmentId add(OfficerId id, String name, byte[] content) {
        var row = reached(id);
        var checked = new FileName(name);
        check(checked, content, row.unitId());
        var file = files.save(content);
        attachments.insert(
                id,
                file,
                new Attachment(
                        new AttachmentId(0),
                        checked.value(),
                        content.length,
                        actors.current().name(),
                        clock.instant()));
        var added = attachments.byFile(file);
        record("officer.attachment-added", row, added.id());
        return added.id();
    }

    private void check(FileName name, byte[] content, UnitId unit) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        int most = policies.integer(unit, "officer.attachment.max-kilobytes", today);
        if (content.length > most * 1024L) throw new Invalid("officers.attachment.too-heavy", most);
        var accepted = policies.text(unit, "officer.attachment.types", today);
        var kind = FileKind.of(content);
        if (!Arrays.asList(accepted.split("\\s+")).contains(name.ending())
                || kind.isEmpty()
                || !kind.get().named(name.ending())) throw new Invalid("officers.attachment.kind", accepted);
    }

    /// To be handed out as a download; who looked is kept in the log.
    @PreAuthorize("hasRole('HR')")
    @Transactional
    public AttachmentContent open(AttachmentId id) {
        var attachment = row(id);
        record("officer.attachment-opened", reached(attachment.officerId()), id);
        return new AttachmentContent(attachment.name(), files.read(attachment.file()));
    }

    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void remove(AttachmentId id) {
        var attachment = row(id);
        var row = reached(attachment.officerId());
        if (attachments.remove(id) == 0) throw Conflict.changedMeanwhile();
        files.remove(attachment.file());
        record("officer.attachment-removed", row, id);
    }

    private AttachmentRow row(AttachmentId id) {
        var row = attachments.byId(id);
        if (row == null) throw new NotAllowed();
        return row;
    }

    private OfficerRow reached(OfficerId id) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(Role.HR).require(row.unitPath());
        return row;
    }

    private void record(String action, OfficerRow officer, AttachmentId attachment) {
        var id = String.valueOf(officer.id().value());
        audit.record(action, "officer", id, officer.unitId(), String.valueOf(attachment.value()));
    }
}
