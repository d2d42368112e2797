//! The relay's certificate.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        self, ServerConfig,
        crypto::ring,
        pki_types::{
            CertificateDer, PrivateKeyDer,
            pem::{self, PemObject},
        },
    },
};

/// A certificate chain and its private key, both as PEM files.
#[derive(Clone, Debug)]
pub struct Certificate {
    /// The relay's certificate first, then those that lead to a root.
    pub chain: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

/// Why a certificate can't be used.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// A file can't be read.
    #[error("{}: {source}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is not what it should be.
    #[error("{} holds no {expected} as PEM: {source}", .path.display())]
    Pem {
        /// The file.
        path: PathBuf,
        /// What was looked for.
        expected: &'static str,
        /// What is wrong.
        source: pem::Error,
    },
    /// Certificate and key do not go together, or are of a kind that is not supported.
    #[error("{} and {} are no pair: {source}", .files.chain.display(), .files.key.display())]
    Pair {
        /// The files.
        files: Certificate,
        /// What is wrong.
        source: rustls::Error,
    },
}

impl Certificate {
    /// Reads both files.
    pub(crate) fn load(&self) -> Result<TlsAcceptor, CertificateError> {
        let wrong = |path: &Path, expected| {
            let path = path.to_owned();
            move |source| match source {
                pem::Error::Io(source) => CertificateError::File { path, source },
                source => CertificateError::Pem {
                    path,
                    expected,
                    source,
                },
            }
        };
        let chain = CertificateDer::pem_file_iter(&self.chain)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(wrong(&self.chain, "certificate"))?;
        let key =
            PrivateKeyDer::from_pem_file(&self.key).map_err(wrong(&self.key, "private key"))?;
        let pair = |source| CertificateError::Pair {
            files: self.clone(),
            source,
        };
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(pair)?
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(pair)?;
        // A WebSocket begins as a request of this version.
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(TlsAcceptor::from(Arc::new(config)))
    }
}
