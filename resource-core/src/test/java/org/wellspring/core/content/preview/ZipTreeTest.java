package org.wellspring.core.content.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.shared.ProblemException;

class ZipTreeTest {

    @TempDir
    private Path folder;

    @Test
    void filesShouldBeListedByPathAndReadAlone() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "data/", "data/b.csv", "a.txt");
        try (ZipTree tree = ZipTree.open(file)) {
            assertEquals(List.of(new ArchiveEntry("a.txt", 5), new ArchiveEntry("data/b.csv", 10)), tree.entries());
            ArchiveEntry entry = tree.entries().get(1);
            assertEquals("data/b.csv", new String(tree.read(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void namesInChineseEncodingShouldBeRead() throws IOException {
        Path file = zip(Charset.forName("GB18030"), "课件.txt");
        try (ZipTree tree = ZipTree.open(file)) {
            assertEquals("课件.txt", tree.entries().get(0).path());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.txt", "/etc/passwd", "a/../../b", "a\\b", "c:/x", "a//b", "a\u202Eb"})
    void anUnsafeNameShouldRefuseTheWhole(String name) throws IOException {
        refuse(zip(StandardCharsets.UTF_8, "a.txt", name));
    }

    @Test
    void aNameThatIsThereTwiceShouldRefuseTheWhole() throws IOException {
        refuse(zip(StandardCharsets.UTF_8, "a.txt", "A.TXT"));
    }

    @Test
    void tooDeepFoldersShouldRefuseTheWhole() throws IOException {
        refuse(zip(StandardCharsets.UTF_8, "a/".repeat(40) + "b"));
    }

    @Test
    void aBombShouldBeRefused() throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        refuse(file);
    }

    @Test
    void whatIsNoArchiveShouldBeRefused() throws IOException {
        refuse(Files.writeString(folder.resolve("no.zip"), "PK not at all"));
        byte[] whole = Files.readAllBytes(zip(StandardCharsets.UTF_8, "a.txt"));
        refuse(Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 5)));
        byte[] many = whole.clone();
        many[many.length - 22 + 10] = (byte) 0xFF;
        many[many.length - 22 + 11] = (byte) 0xFF;
        refuse(Files.write(folder.resolve("many.zip"), many));
    }

    private static void refuse(Path file) {
        ProblemException refused = assertThrows(ProblemException.class, () -> ZipTree.open(file));
        assertEquals(ContentProblem.ARCHIVE_REFUSED, refused.problem());
    }

    private Path zip(Charset charset, String... names) throws IOException {
        Path file = Files.createTempFile(folder, "t", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}
