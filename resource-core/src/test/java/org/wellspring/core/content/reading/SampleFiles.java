package org.wellspring.core.content.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;

/** Small files of every format that is read, and some that are meant to do harm. */
final class SampleFiles {

    static final String CHINESE = "浮力是液体对浸在其中的物体向上托的力。把石块挂在弹簧测力计下，慢慢浸入水中，读数变小。";
    static final String RUSSIAN =
            "Выталкивающая сила равна весу вытесненной жидкости. Опустите камень в воду и прочтите показание динамометра.";
    static final String ENGLISH = "Buoyancy is the force with which a liquid pushes up whatever is put into it.";

    private static final String CORE = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
              <dc:title>浮力的秘密</dc:title><dc:creator>林晓雨; 王强</dc:creator></cp:coreProperties>""";

    private final Path folder;

    SampleFiles(Path folder) {
        this.folder = folder;
    }

    Path text(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    Path pdf(String name, int pages, boolean locked) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(72, 700);
                    pen.showText("Page " + number + " tells of the kingfisher. " + "It waits.");
                    pen.endText();
                }
            }
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle("The kingfisher's year");
            about.setAuthor("Anna Petrova");
            document.setDocumentInformation(about);
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    Path docx(String name, String paragraph) throws IOException {
        return zip(
                name,
                Map.of(
                        "[Content_Types].xml",
                        types("/word/document.xml", "wordprocessingml.document.main+xml"),
                        "_rels/.rels",
                        relations("word/document.xml"),
                        "docProps/core.xml",
                        CORE,
                        "word/document.xml",
                        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>"
                                + paragraph + "</w:t></w:r></w:p></w:body></w:document>"));
    }

    Path pptx(String name) throws IOException {
        Path file = folder.resolve(name);
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            show.getProperties().getCoreProperties().setTitle("浮力的秘密");
            XSLFTextBox box = show.createSlide().createTextBox();
            box.setAnchor(new Rectangle(50, 50, 500, 300));
            box.setText(CHINESE);
            show.write(out);
        }
        return file;
    }

    Path xlsx(String name) throws IOException {
        return zip(
                name,
                Map.of(
                        "[Content_Types].xml",
                        types("/xl/workbook.xml", "spreadsheetml.sheet.main+xml")
                                .replace(
                                        "</Types>",
                                        "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd."
                                                + "openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>"),
                        "_rels/.rels",
                        relations("xl/workbook.xml"),
                        "docProps/core.xml",
                        CORE,
                        "xl/workbook.xml",
                        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
                                + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
                                + "<sheet name='Levels' sheetId='1' r:id='rId1'/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'"
                                + " Target='worksheets/sheet1.xml'/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                                + "<row r='1'><c r='A1' t='inlineStr'><is><t>" + ENGLISH
                                + "</t></is></c></row></sheetData></worksheet>"));
    }

    Path odt(String name) throws IOException {
        return zip(
                name,
                Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text",
                        "meta.xml",
                                "<office:document-meta xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                        + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                        + "<office:meta><dc:title>Тайна плавания</dc:title><dc:creator>Анна Петрова</dc:creator>"
                                        + "<meta:document-statistic meta:page-count='7'/></office:meta></office:document-meta>",
                        "content.xml",
                                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
                                        + RUSSIAN + "</text:p></office:text></office:body></office:document-content>"));
    }

    Path epub(String name) throws IOException {
        return zip(
                name,
                Map.of(
                        "mimetype", "application/epub+zip",
                        "META-INF/container.xml",
                                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container' version='1.0'><rootfiles>"
                                        + "<rootfile full-path='c.opf' media-type='application/oebps-package+xml'/></rootfiles></container>",
                        "c.opf",
                                "<package xmlns='http://www.idpf.org/2007/opf' version='2.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                        + "<dc:title>Keeper of the spring</dc:title><dc:creator>Mei Lin</dc:creator></metadata><manifest>"
                                        + "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>",
                        "a.xhtml",
                                "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>"
                                        + ENGLISH + "</p></body></html>"));
    }

    Path png(String name, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Says that it is 50,000 pixels wide and high, and has none of them. */
    Path hugePng(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(png(name, 10, 10));
        for (int at = 16; at < 24; at += 4) {
            bytes[at + 2] = (byte) 0xC3;
            bytes[at + 3] = (byte) 0x50;
        }
        return Files.write(folder.resolve(name), bytes);
    }

    /** A document of a few kilobytes whose text is 400 megabytes. */
    Path bombDocx(String name) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", types("/word/document.xml", "wordprocessingml.document.main+xml"));
            put(zip, "_rels/.rels", relations("word/document.xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                    .getBytes(StandardCharsets.UTF_8));
            byte[] space = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            zip.write("<w:p><w:r><w:t xml:space='preserve'>".getBytes(StandardCharsets.UTF_8));
            for (int part = 0; part < 400; part++) {
                zip.write(space);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Pages whose parent is a page whose parent is the first one. */
    Path circularPdf(String name) throws IOException {
        String body = """
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 2000000000 /Parent 3 0 R>> endobj
                3 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2000000000 /Parent 2 0 R>> endobj
                trailer <</Root 1 0 R>>
                %%EOF
                """;
        return text(name, body, StandardCharsets.US_ASCII);
    }

    private static String types(String part, String kind) {
        return "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Default Extension='xml' ContentType='application/xml'/>"
                + "<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/>"
                + "<Override PartName='" + part + "' ContentType='application/vnd.openxmlformats-officedocument." + kind
                + "'/></Types>";
    }

    private static String relations(String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='"
                + target
                + "'/><Relationship Id='rId2' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                + "core-properties' Target='docProps/core.xml'/></Relationships>";
    }

    /** An office document, its type stored first where it has one. */
    private Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            if (parts.containsKey("mimetype")) {
                stored(zip, "mimetype", parts.get("mimetype"));
            }
            if (parts.containsKey("[Content_Types].xml")) {
                put(zip, "[Content_Types].xml", parts.get("[Content_Types].xml"));
            }
            for (Map.Entry<String, String> part : parts.entrySet()) {
                if (!part.getKey().equals("mimetype") && !part.getKey().equals("[Content_Types].xml")) {
                    put(zip, part.getKey(), part.getValue());
                }
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        ((OutputStream) zip).write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        var check = new java.util.zip.CRC32();
        check.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
