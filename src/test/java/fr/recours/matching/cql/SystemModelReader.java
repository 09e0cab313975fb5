package fr.recours.matching.cql;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.hl7.elm_modelinfo.r1.ModelInfo;
import org.hl7.elm_modelinfo.r1.ObjectFactory;
import org.hl7.elm_modelinfo.r1.serializing.ModelInfoReader;
import org.hl7.elm_modelinfo.r1.serializing.ModelInfoReaderProvider;

/** Reads the types CQL knows by itself, with the JAXB that is there: the readers of CQL's own need another. */
public final class SystemModelReader implements ModelInfoReaderProvider, ModelInfoReader {

    @Override
    public ModelInfoReader create(String contentType) {
        return this;
    }

    @Override
    public ModelInfo read(InputStream in) throws IOException {
        return read(new StreamSource(in));
    }

    @Override
    public ModelInfo read(Reader reader) throws IOException {
        return read(new StreamSource(reader));
    }

    @Override
    public ModelInfo read(String text) throws IOException {
        return read(new StringReader(text));
    }

    @Override
    public ModelInfo read(File file) throws IOException {
        try (InputStream in = new FileInputStream(file)) {
            return read(in);
        }
    }

    @Override
    public ModelInfo read(URL url) throws IOException {
        try (InputStream in = url.openStream()) {
            return read(in);
        }
    }

    @Override
    public ModelInfo read(URI uri) throws IOException {
        return read(uri.toURL());
    }

    private static ModelInfo read(Source source) throws IOException {
        try {
            return JAXBContext.newInstance(ObjectFactory.class)
                    .createUnmarshaller()
                    .unmarshal(source, ModelInfo.class)
                    .getValue();
        } catch (JAXBException e) {
            throw new IOException(e);
        }
    }
}
