package org.wellspring.web.content;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;

/** Writes files into a ZIP as they are read: no temporary file, no more memory than a buffer. */
final class VersionArchive {

    private VersionArchive() {}

    static void write(List<FileContent> contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (FileContent content : contents) {
            FileDetails file = content.details();
            ZipEntry entry = new ZipEntry(file.path());
            entry.setTime(file.stored().toEpochMilli());
            zip.setLevel(isPacked(file.mediaType()) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(entry);
            content.writeTo(zip, 0, file.size());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    /** Packing again what is packed costs time and gains nothing. */
    private static boolean isPacked(String mediaType) {
        return mediaType.startsWith("video/")
                || mediaType.startsWith("audio/")
                || (mediaType.startsWith("image/") && !mediaType.contains("svg"))
                || mediaType.contains("zip")
                || mediaType.contains("openxmlformats")
                || mediaType.equals("application/pdf");
    }
}
