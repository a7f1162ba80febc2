package org.lianbing.portal.shared.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.util.XMLHelper;

/// The file somebody handed in, as it is, with one more column to the right: what was found in each row.
public final class ReasonColumn {
    private final XMLEventFactory events = XMLEventFactory.newFactory();
    private final Map<Integer, String> reasons;
    private final int column;

    private int row;
    private boolean written;

    private ReasonColumn(Map<Integer, String> reasons, int column) {
        this.reasons = reasons;
        this.column = column;
    }

    /// @param reasons by row number; the heading stands among them at its own row
    public static byte[] added(SheetFile file, Map<Integer, String> reasons) {
        var sheet = file.partName();
        var out = new ByteArrayOutputStream(file.size());
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Collections.list(file.parts().getEntriesInPhysicalOrder())) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                try (var in = file.parts().getInputStream(part)) {
                    if (part.getName().equals(sheet)) new ReasonColumn(reasons, file.columns()).copy(in, zip);
                    else in.transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private void copy(InputStream in, OutputStream out) throws XMLStreamException {
        var reader = XMLHelper.newXMLInputFactory().createXMLEventReader(in);
        var writer = XMLOutputFactory.newFactory().createXMLEventWriter(out, "UTF-8");
        while (reader.hasNext()) copy(reader, writer, reader.nextEvent());
        writer.flush();
    }

    private void copy(XMLEventReader reader, XMLEventWriter writer, XMLEvent event) throws XMLStreamException {
        if (starts(event, "row")) {
            var begun = event.asStartElement();
            var named = attribute(begun, "r");
            row = named.isEmpty() ? row + 1 : CellName.rowOf(named);
            written = !reasons.containsKey(row);
            if (!written) event = withoutSpans(begun);
        }
        if (starts(event, "c") && !written && CellName.columnOf(attribute(event.asStartElement(), "r")) >= column) {
            write(writer, event.asStartElement());
            if (CellName.columnOf(attribute(event.asStartElement(), "r")) == column) {
                skip(reader);
                return;
            }
        }
        if (event.isEndElement()
                && event.asEndElement().getName().getLocalPart().equals("row")
                && !written) {
            var name = event.asEndElement().getName();
            write(writer, events.createStartElement(name, null, null));
        }
        writer.add(event);
    }

    /// @param like an element of the sheet's own namespace and prefix
    private void write(XMLEventWriter writer, StartElement like) throws XMLStreamException {
        var prefix = like.getName().getPrefix();
        var space = like.getName().getNamespaceURI();
        writer.add(events.createStartElement(prefix, space, "c"));
        writer.add(events.createAttribute("r", CellName.column(column) + row));
        writer.add(events.createAttribute("t", "inlineStr"));
        writer.add(events.createStartElement(prefix, space, "is"));
        writer.add(events.createStartElement(prefix, space, "t"));
        writer.add(events.createCharacters(reasons.getOrDefault(row, "")));
        for (var name : new String[] {"t", "is", "c"}) writer.add(events.createEndElement(prefix, space, name));
        written = true;
    }

    private StartElement withoutSpans(StartElement begun) {
        var kept = new java.util.ArrayList<javax.xml.stream.events.Attribute>();
        begun.getAttributes().forEachRemaining(attribute -> {
            if (!attribute.getName().getLocalPart().equals("spans")) kept.add(attribute);
        });
        return events.createStartElement(begun.getName(), kept.iterator(), begun.getNamespaces());
    }

    private static void skip(XMLEventReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = reader.nextEvent();
            if (event.isStartElement()) depth++;
            if (event.isEndElement()) depth--;
        }
    }

    private static boolean starts(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    private static String attribute(StartElement element, String name) {
        var attributes = element.getAttributes();
        while (attributes.hasNext()) {
            var attribute = attributes.next();
            if (attribute.getName().getLocalPart().equals(name)) return attribute.getValue();
        }
        return "";
    }
}
