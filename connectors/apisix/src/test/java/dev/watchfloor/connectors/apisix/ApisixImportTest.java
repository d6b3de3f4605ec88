package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.testing.RecordImportContract;
import java.util.Map;

/** Files of file-logger that lie about. */
class ApisixImportTest extends RecordImportContract {
    @Override
    protected RecordImport imports() throws Exception {
        try (Connector connector = ApisixFixture.connector(Map.of("log-file", folder + "/live/access.log"), "unused")) {
            return connector.imports().orElseThrow();
        }
    }

    @Override
    protected String record(int number) {
        return "{\"response\":{\"status\":200,\"size\":415,\"headers\":{}},\"service_id\":\"\",\"latency\":2,"
                + "\"client_ip\":\"203.0.113.50\",\"start_time\":" + (1_795_488_600_481L + number)
                + ",\"server\":{\"version\":\"3.18.0\",\"hostname\":\"gw-1\"},\"route_id\":\"open\",\"request\":{"
                + "\"headers\":{},\"size\":98,\"url\":\"http://127.0.0.1:9480/item/" + number
                + "\",\"querystring\":{},\"uri\":\"/item/" + number + "\",\"method\":\"GET\"}}";
    }
}
