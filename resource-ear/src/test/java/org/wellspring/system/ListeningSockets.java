package org.wellspring.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** At which addresses processes listen, as Linux tells in proc(5). */
final class ListeningSockets {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private ListeningSockets() {}

    /** Whether this system tells. */
    static boolean areTold() {
        return Files.isReadable(PROC.resolve("self/net/tcp"));
    }

    /**
     * In the kernel's own notation, sorted: {@code 0100007F:1F90} is 127.0.0.1, port 8080. An IPv4 address in the clothes of
     * IPv6 is given as IPv4.
     */
    static List<String> of(Collection<ProcessHandle> processes) throws IOException {
        Set<String> inodes = new HashSet<>();
        for (ProcessHandle process : processes) {
            inodes.addAll(sockets(PROC.resolve(Long.toString(process.pid())).resolve("fd")));
        }
        List<String> found = new ArrayList<>();
        for (String table : List.of("self/net/tcp", "self/net/tcp6")) {
            if (Files.exists(PROC.resolve(table))) {
                for (String line : Files.readAllLines(PROC.resolve(table))) {
                    String[] columns = line.strip().split("\\s+", -1);
                    if (columns.length > 9 && columns[3].equals(LISTENING) && inodes.contains(columns[9])) {
                        found.add(columns[1].replaceFirst("^0000000000000000FFFF0000(?=[0-9A-F]{8}:)", ""));
                    }
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        if (Files.exists(descriptors)) {
            try (Stream<Path> all = Files.list(descriptors)) {
                for (Path descriptor : all.toList()) {
                    inodes.addAll(socket(descriptor));
                }
            }
        }
        return inodes;
    }

    private static List<String> socket(Path descriptor) throws IOException {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            boolean socket = target.startsWith("socket:[");
            return socket ? List.of(target.substring("socket:[".length(), target.length() - 1)) : List.of();
        } catch (NoSuchFileException closed) {
            return List.of();
        }
    }
}
