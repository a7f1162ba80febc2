package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lianbing.portal.officers.persistence.OfficerMapper;
import org.lianbing.portal.officers.persistence.OfficerRow;
import org.lianbing.portal.officers.persistence.PhotoMapper;
import org.lianbing.portal.organisation.Policies;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 证件照 of the people in the roster.
@Service
public class Photos {
    private static final Role[] READERS = {Role.HR, Role.UNIT_CONTACT, Role.LEADER, Role.TRAINER};

    private final PhotoMapper photos;
    private final OfficerFiles files;
    private final OfficerMapper officers;
    private final Policies policies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Photos(
            PhotoMapper photos,
            OfficerFiles files,
            OfficerMapper officers,
            Policies policies,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.photos = photos;
        this.files = files;
        this.officers = officers;
        this.policies = policies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Checks and stores a photo in place of the present one.
    ///
    /// @param file JPEG or PNG; what is stored is encoded anew
    /// @throws org.lianbing.portal.shared.Invalid when it is unreadable, too heavy, too small or of another shape
    @PreAuthorize("hasAnyRole('HR', 'INTERNAL')")
    @Transactional
    public Photo set(OfficerId id, byte[] file) {
        var row = reached(id, Role.HR);
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var checked = CheckedPhoto.of(file, PhotoRules.of(policies, row.unitId(), today));
        forget(id);
        var name = files.save(checked.jpeg());
        var photo = new Photo(name, checked.width(), checked.height(), checked.white(), clock.instant());
        photos.insert(id, photo);
        record("officer.photo-set", row);
        return photo;
    }

    @PreAuthorize("hasRole('HR')")
    @Transactional
    public void remove(OfficerId id) {
        var row = reached(id, Role.HR);
        forget(id);
        record("officer.photo-removed", row);
    }

    private void forget(OfficerId id) {
        var present = photos.of(id);
        if (present == null) return;
        photos.remove(id);
        files.remove(present.file());
    }

    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER')")
    @Transactional(readOnly = true)
    public Optional<Photo> of(OfficerId id) {
        reached(id, READERS);
        return Optional.ofNullable(photos.of(id));
    }

    /// The picture as JPEG.
    @PreAuthorize("hasAnyRole('HR', 'UNIT_CONTACT', 'LEADER', 'TRAINER')")
    @Transactional(readOnly = true)
    public Optional<byte[]> image(OfficerId id) {
        reached(id, READERS);
        return Optional.ofNullable(photos.of(id)).map(photo -> files.read(photo.file()));
    }

    /// The signed-in person's own picture.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public Optional<byte[]> ownImage() {
        var id = actors.current().officerId();
        if (id == null) throw new NotAllowed();
        return Optional.ofNullable(photos.of(id)).map(photo -> files.read(photo.file()));
    }

    private OfficerRow reached(OfficerId id, Role... roles) {
        var row = officers.byId(id);
        if (row == null) throw new NotAllowed();
        actors.scope(roles).require(row.unitPath());
        return row;
    }

    private void record(String action, OfficerRow row) {
        audit.record(action, "officer", String.valueOf(row.id().value()), row.unitId(), "");
    }
}
