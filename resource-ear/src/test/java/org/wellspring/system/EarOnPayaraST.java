package org.wellspring.system;

import java.util.Map;

class EarOnPayaraST extends BlackBox {

    @Override
    RunningServer newServer() {
        return new PayaraServer(Map.of());
    }
}
