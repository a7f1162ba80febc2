package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.lianbing.portal.shared.sheets.SheetFile;

/// Handing in one .xlsx. Any other kind of file is let through too, so that its reader can say what is wrong with it.
public final class XlsxUpload extends Composite<Upload> {
    private static final long serialVersionUID = 1L;

    /// Takes the file as it came.
    @FunctionalInterface
    public interface Taker {
        void take(byte[] file, String name);
    }

    public XlsxUpload(Taker taker) {
        var upload = getContent();
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> {
            taker.take(bytes, file.fileName());
            // a taker may hide this field, whose browser part then reports no end: the next file needs the place
            upload.clearFileList();
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.LARGEST);
        upload.setWidthFull();
        upload.setI18n(words());
        upload.addFileRejectedListener(_ -> Tell.refused(getTranslation("shared.sheets.too-large")));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
    }

    private UploadI18N words() {
        var choose = new UploadI18N.AddFiles();
        choose.setOne(getTranslation("shared.upload.choose"));
        var drop = new UploadI18N.DropFiles();
        drop.setOne(getTranslation("shared.upload.drop"));
        return new UploadI18N().setAddFiles(choose).setDropFiles(drop);
    }
}
