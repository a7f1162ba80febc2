package org.lianbing.portal.officers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.AttachmentContent;

class AttachmentDownloadTest {
    @Test
    void a_file_is_handed_out_to_be_saved_and_never_guessed_at() throws IOException {
        var html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var response = mock(VaadinResponse.class);
        var out = new ByteArrayOutputStream();
        when(response.getOutputStream()).thenReturn(out);
        var event =
                new DownloadEvent(mock(VaadinRequest.class), response, mock(VaadinSession.class), mock(Element.class));

        new AttachmentDownload(() -> new AttachmentContent("调令.pdf", html)).handleDownloadRequest(event);

        assertThat(out.toByteArray()).isEqualTo(html);
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setContentType("application/octet-stream");
        verify(response).setHeader(eq("Content-Disposition"), contains("attachment"));
    }
}
