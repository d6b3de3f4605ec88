package dev.watchfloor.connectors.cowrie;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.time.Instant;
import java.util.List;

class CowrieFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new CowrieFactory();
    }

    @Override
    protected List<String> records() {
        return List.of(
                CowrieLines.line(Instant.parse("2026-11-24T02:00:00Z"), 1),
                CowrieLines.record("login.success", "'username':'root','password':'hunter2','message':'login attempt'"),
                CowrieLines.record("command.input", "'input':'wget x','message':'CMD: wget x'"),
                CowrieLines.record(
                        "session.connect", "'src_port':40000,'dst_ip':'192.0.2.1','dst_port':2222,'protocol':'ssh'"),
                CowrieLines.record(
                        "session.file_download", "'url':'http://192.0.2.9/x','shasum':'ab','outfile':'dl/ab'"));
    }
}
