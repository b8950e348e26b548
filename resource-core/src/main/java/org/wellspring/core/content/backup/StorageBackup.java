package org.wellspring.core.content.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wellspring.api.operations.BackupPart;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.content.storage.StagingArea;
import org.wellspring.core.shared.disk.Durable;

/**
 * Staged files are copied before the snapshot, for they may be archived, replaced or removed soon after; what arrived in
 * between is copied when the snapshot names it, from the archive if it went there already. Of the archive, whose files never
 * change, every object is copied that the snapshot knows; what had just been added to one is taken off when it is restored.
 */
public final class StorageBackup implements BackupPart {

    private static final String STAGING = "staging";

    private static final String STORAGE = "storage";

    private static final String OBJECTS = """
            select resource_id, object_version, 'urn:wellspring:resource:' from archived_object
            union all select id, 1, 'urn:wellspring:parcel:' from parcel where packed_at is not null and resources > 0""";

    @Override
    public void begin(Path data, Path target) throws IOException {
        copyTree(data.resolve(STAGING).resolve("files"), target.resolve(STAGING).resolve("files"));
    }

    @Override
    public int save(Connection snapshot, Path data, Path target, PrintStream out) throws IOException, SQLException {
        int missing = staged(snapshot, data, target, out);
        Path root = data.resolve(STORAGE);
        copyDeclarations(root, target.resolve(STORAGE));
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery(OBJECTS)) {
            while (row.next()) {
                Path folder = Archive.folder(root, row.getString(3) + new Id(row.getLong(1)));
                if (Files.isDirectory(folder)) {
                    copyTree(folder, target.resolve(STORAGE).resolve(root.relativize(folder)));
                } else {
                    out.println("missing: " + row.getString(3) + new Id(row.getLong(1)));
                    missing++;
                }
            }
        }
        return missing;
    }

    private static int staged(Connection snapshot, Path data, Path target, PrintStream out)
            throws IOException, SQLException {
        int missing = 0;
        Set<Path> wanted = new HashSet<>();
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, resource_id, sha256, size_bytes from stored_file where archive_path is null")) {
            while (row.next()) {
                Id file = new Id(row.getLong(1));
                Path copy = StagingArea.path(target.resolve(STAGING), file);
                wanted.add(copy);
                boolean there = Files.exists(copy) && Files.size(copy) == row.getLong(4);
                if (!there
                        && !copy(StagingArea.path(data.resolve(STAGING), file), copy)
                        && !fromArchive(data, new Id(row.getLong(2)), row.getString(3), copy)) {
                    out.println("missing: file " + file + " of " + new Id(row.getLong(2)));
                    missing++;
                }
            }
        }
        try (Statement statement = snapshot.createStatement();
                ResultSet row = statement.executeQuery(
                        "select u.id from upload u where not exists (select s.id from stored_file s where s.id = u.id)")) {
            while (row.next()) {
                Id upload = new Id(row.getLong(1));
                Path copy = StagingArea.path(target.resolve(STAGING), upload);
                wanted.add(copy);
                copy(StagingArea.path(data.resolve(STAGING), upload), copy);
            }
        }
        removeOthers(target.resolve(STAGING), wanted);
        return missing;
    }

    private static boolean fromArchive(Path data, Id resource, String sha256, Path copy) {
        try {
            Path folder = Archive.folder(data.resolve(STORAGE), "urn:wellspring:resource:" + resource);
            return Inventory.read(folder)
                    .bytes(sha256)
                    .map(bytes -> isCopied(bytes, copy))
                    .orElse(false);
        } catch (IOException nowhere) {
            return false;
        }
    }

    private static boolean isCopied(Path from, Path to) {
        try {
            return copy(from, to);
        } catch (IOException nowhere) {
            return false;
        }
    }

    private static void removeOthers(Path staging, Set<Path> wanted) throws IOException {
        if (Files.isDirectory(staging)) {
            try (Stream<Path> all = Files.walk(staging)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (!wanted.contains(file)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    @Override
    public boolean isEmpty(Path data) throws IOException {
        return isEmptyTree(data.resolve(STAGING).resolve("files"))
                && (Files.notExists(data.resolve(STORAGE))
                        || Inventory.folders(data.resolve(STORAGE)).isEmpty());
    }

    private static boolean isEmptyTree(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.noneMatch(Files::isRegularFile);
        }
    }

    @Override
    public void restore(Connection restored, Path source, Path data) throws IOException, SQLException {
        copyTree(source.resolve(STAGING), data.resolve(STAGING));
        copyTree(source.resolve(STORAGE), data.resolve(STORAGE));
        Archive archive =
                new Archive(data.resolve(STORAGE), data.resolve(STAGING).resolve("archive"));
        try (Statement statement = restored.createStatement();
                ResultSet row = statement.executeQuery(OBJECTS)) {
            while (row.next()) {
                archive.keepOnly(row.getString(3) + new Id(row.getLong(1)), row.getInt(2));
            }
        }
        for (String each : List.of(STAGING, STORAGE)) {
            Durable.syncTree(data.resolve(each));
        }
        Durable.sync(data);
    }

    private static void copyDeclarations(Path root, Path target) throws IOException {
        Files.createDirectories(target);
        if (Files.isDirectory(root)) {
            try (Stream<Path> children = Files.list(root)) {
                for (Path file : children.filter(Files::isRegularFile).toList()) {
                    copy(file, target.resolve(root.relativize(file)));
                }
            }
            copyTree(root.resolve("extensions"), target.resolve("extensions"));
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    /** @return whether it was still there */
    private static boolean copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
