package org.lianbing.portal.officers;

import java.util.Optional;
import org.lianbing.portal.officers.persistence.MergeMapper;
import org.lianbing.portal.officers.persistence.PhotoMapper;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.OfficerReferences;
import org.springframework.stereotype.Component;

/// What the roster itself keeps about a person: auxiliaries they supervise, transfers, attachments, the photo.
@Component
class OwnReferences implements OfficerReferences {
    private final MergeMapper merges;
    private final PhotoMapper photos;
    private final OfficerFiles files;

    OwnReferences(MergeMapper merges, PhotoMapper photos, OfficerFiles files) {
        this.merges = merges;
        this.photos = photos;
        this.files = files;
    }

    @Override
    public Optional<Conflict> hindrance(OfficerId dropped, OfficerId kept) {
        return merges.moving(dropped) ? Optional.of(new Conflict("officers.merge.moving")) : Optional.empty();
    }

    @Override
    public void move(OfficerId dropped, OfficerId kept) {
        merges.moveSupervised(dropped, kept);
        merges.moveTransfers(dropped, kept);
        merges.moveAttachments(dropped, kept);
        merges.moveMerges(dropped, kept);
        movePhoto(dropped, kept);
    }

    private void movePhoto(OfficerId dropped, OfficerId kept) {
        var photo = photos.of(dropped);
        if (photo == null) return;
        if (photos.of(kept) == null) {
            photos.move(dropped, kept);
        } else {
            photos.remove(dropped);
            files.remove(photo.file());
        }
    }
}
